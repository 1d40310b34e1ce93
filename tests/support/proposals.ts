const SITE = 'https://perron.example';

/** A project that a promoter may propose, and that nothing is wrong with. */
export const goodProject = {
  title: 'Un potager sur le toit de l’école',
  summary: 'Des élèves et leurs voisins installent vingt bacs, et sèment ce printemps.',
  kind: 'new',
  caisse: 'caisse-de-limoilou',
  region: 'capitale-nationale',
  communities: ['mobilite-active'],
  sectors: ['education'],
  promoter: {
    name: 'Les Toits Verts',
    legalForm: 'nonprofit',
    email: 'potager@promoteur.example',
    website: 'https://example.org',
  },
  window: { start: '2027-03-01', end: '2027-08-31' },
  place: { name: 'École du Coin', municipality: 'Québec', postalCode: 'G1L 1A1' },
  needs: [
    {
      id: 'menuisier',
      category: 'human',
      title: 'Quelqu’un qui sait bâtir un bac',
      skill: 'carpentry',
      form: 'expertise',
      quantity: 2,
      hours: 12,
    },
    {
      id: 'velos',
      category: 'material',
      title: 'Des vélos pour transporter la terre',
      material: 'bicycle',
      quantity: 4,
      unit: 'piece',
      loan: true,
    },
  ],
};

/** A proposal that nothing is wrong with, as data. */
export const goodProposal = {
  project: goodProject,
  body: 'On bâtit en mars, on sème en mai.\n\nLes **voisins** arrosent l’été.',
  consent: true,
};

/** The same with another project. */
export function proposalWith(changes: Record<string, unknown>): Record<string, unknown> {
  return { ...goodProposal, project: { ...goodProject, ...changes } };
}

/** A proposal sent as data. */
export function jsonProposal(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${SITE}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A proposal sent by a browser's form: its answers, and what comes with them. */
export function formProposal(
  fields: Readonly<Record<string, string | readonly string[]>>,
  headers: Record<string, string> = {},
): Request {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return new Request(`${SITE}/api/submissions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      origin: SITE,
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body,
  });
}
