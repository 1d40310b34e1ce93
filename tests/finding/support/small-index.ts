import type { FoundNeed, FoundProject, NeedsIndex } from '../../../src/finding/needs-index.ts';

/** Five skills and four materials, with what people call them. */
const terms = [
  ['carpentry', 'Menuiserie et charpente', 'human', 'menuisier,menuisière,charpentier,bois'],
  ['sewing', 'Couture', 'human', 'couturière,coudre,moulin à coudre'],
  ['truck-driving', 'Conduite de camion', 'human', 'camionneur,livraison'],
  ['reading-aloud', 'Lecture à voix haute', 'human', 'lire,heure du conte'],
  ['bicycle-repair', 'Réparation de vélos', 'human', 'vélo,mécanicien vélo'],
  ['truck', 'Camion', 'material', 'truck,camionnette,pick-up'],
  ['bicycle', 'Vélo', 'material', 'bicyclette,bécane'],
  ['sewing-machine', 'Machine à coudre', 'material', 'moulin à coudre,couture'],
  ['windows-doors', 'Portes et fenêtres', 'material', 'fenêtre,châssis,porte'],
] as const;

export function smallIndex(needs: readonly FoundNeed[]): NeedsIndex {
  return {
    today: '2026-11-23',
    regions: [
      { slug: 'bas-saint-laurent', name: 'Bas-Saint-Laurent' },
      { slug: 'capitale-nationale', name: 'Capitale-Nationale' },
      { slug: 'mauricie', name: 'Mauricie' },
      { slug: 'gaspesie-iles-de-la-madeleine', name: 'Gaspésie–Îles-de-la-Madeleine' },
    ],
    terms: terms.map(([id, label, category, synonyms]) => ({
      id,
      label,
      category,
      synonyms: synonyms.split(','),
    })),
    units: [{ id: 'day', one: 'jour', many: 'jours' }],
    needs,
  };
}

/** A project in a municipality, `Québec` unless told. */
export function aProject(slug: string, of: Partial<FoundProject> = {}): FoundProject {
  return {
    slug,
    title: `Projet ${slug}`,
    spot: { municipality: 'Québec', region: 'capitale-nationale', postalCode: 'G1L' },
    remote: false,
    ...of,
  };
}

/** A need of a project; a truck to borrow, unless told. */
export function aNeed(id: string, of: Partial<FoundNeed> = {}): FoundNeed {
  return {
    id,
    title: 'Un camion pour la collecte',
    action: 'Prêter un camion',
    category: 'material',
    term: 'truck',
    missing: 1,
    unit: 'day',
    essential: false,
    expertise: false,
    window: { start: '2026-11-01', end: '2027-05-31' },
    project: aProject('velos'),
    ...of,
  };
}
