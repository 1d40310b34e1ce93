const SITE = 'https://perron.example';

/** An offer that nothing is wrong with. */
export const goodOffer = {
  project: 'des-velos',
  need: 'mecano',
  quantity: 2,
  message: 'Bonjour, je répare des vélos depuis vingt ans.\nJe viens le samedi.',
  name: 'Camille Exemple',
  email: 'camille@visiteur.example',
  phone: '418 555-0123',
  availability: 'Les samedis matin',
  consent: true,
};

/** Something sent as data. */
export function dataRequest(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Request {
  return new Request(`${SITE}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** An offer sent as data. */
export const jsonRequest = (body: unknown, headers: Record<string, string> = {}) =>
  dataRequest('/api/offers', body, headers);

/** An offer sent by a browser's form. */
export function formRequest(
  fields: Record<string, unknown>,
  headers: Record<string, string> = {},
): Request {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    body.set(name, value === true ? 'oui' : String(value ?? ''));
  }
  return new Request(`${SITE}/api/offers`, {
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
