/** What can be found, in the order in which it is offered: its name in an address, and on screen. */
export const kinds = {
  projet: { one: 'Projet', many: 'Projets' },
  besoin: { one: 'Besoin', many: 'Besoins' },
  caisse: { one: 'Caisse', many: 'Caisses' },
  region: { one: 'Région', many: 'Régions' },
  communaute: { one: 'Communauté', many: 'Communautés' },
  secteur: { one: 'Secteur', many: 'Secteurs' },
  ressource: { one: 'Ressource', many: 'Ressources' },
  page: { one: 'Page', many: 'Pages' },
} as const;

export type Kind = keyof typeof kinds;

/** Where a project stands, for who searches. */
export const states = {
  ouvert: 'On peut aider',
  termine: 'Terminé',
  passe: 'Période passée',
  annule: 'Annulé',
} as const;

export type State = keyof typeof states;

/** What a search can be narrowed by, besides its words: each takes one value. */
export const facetNames = ['type', 'region', 'secteur', 'communaute', 'caisse', 'etat'] as const;

export type FacetName = (typeof facetNames)[number];

/** Values of each facet, by their ids. */
export type Facets = Partial<Record<FacetName, string>>;
