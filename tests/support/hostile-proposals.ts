import { treacherousTexts } from './arbitrary-text.ts';
import { hidden, markdowns, markups, paths, yamls } from './hostile-texts.ts';
import { goodProject, goodProposal, jsonProposal } from './proposals.ts';

/** Something hostile that is sent, by what it tries. */
export interface Attack {
  tries: string;
  request: Request;
}

let sender = 0;

/** Each has a mailbox of its own: none may be refused for what others sent. */
function asJson(project: Record<string, unknown>, body: string): Request {
  sender += 1;
  const promoter = project.promoter as Record<string, unknown>;
  const email = `attaque${sender}@piege.example`;
  return jsonProposal({
    ...goodProposal,
    project: { ...project, promoter: { ...promoter, email } },
    body,
  });
}

/** Where a proposal takes a text, each by itself. */
const places: Record<string, (text: string) => Record<string, unknown>> = {
  title: (text) => ({ title: text }),
  summary: (text) => ({ summary: text }),
  extends: (text) => ({ kind: 'extension', extends: text }),
  organisation: (text) => ({ promoter: { ...goodProject.promoter, name: text } }),
  place: (text) => ({ place: { ...goodProject.place, name: text, municipality: text } }),
  need: (text) => ({ needs: [needWith(text)] }),
  step: (text) => ({ steps: [stepWith('un', text), stepWith('deux', text)] }),
};

const needWith = (text: string) => ({
  ...goodProject.needs[0],
  title: text,
  details: text,
  action: text.slice(0, 32),
});

const stepWith = (id: string, text: string) => ({
  id,
  title: text,
  window: goodProject.window,
  outcome: text,
});

/** A text that is long enough for any field: some take no three letters. */
const long = (text: string) => text.padEnd(12, ` ${text}`);

function everywhere(text: string): Record<string, unknown> {
  return Object.assign({ ...goodProject }, ...Object.values(places).map((put) => put(long(text))), {
    title: text.length < 4 ? long(text) : text,
    place: { ...goodProject.place, name: text, municipality: text.slice(0, 80) },
  });
}

/** A text that a reader of YAML takes for something else, each in a field. */
function each(texts: readonly string[]): Record<string, unknown> {
  const names = Object.values(places);
  return Object.assign({ ...goodProject }, ...names.map((put, at) => put(long(texts[at] ?? 'un'))));
}

const treacherous = [...markups, ...yamls, ...treacherousTexts];
const chunks = Array.from({ length: Math.ceil(treacherous.length / 7) }, (_, at) =>
  treacherous.slice(at * 7, at * 7 + 7),
);

const inEveryField = [
  ...paths.map((text) => ({
    tries: `${JSON.stringify(text)} in every field`,
    request: asJson(everywhere(text), 'Un texte.'),
  })),
  ...chunks.map((texts) => ({
    tries: `${JSON.stringify(texts)}, one in each field`,
    request: asJson(each(texts), 'Un texte.'),
  })),
];

const unseen = hidden.flatMap((text) =>
  Object.entries(places).map(([name, place]) => ({
    tries: `${JSON.stringify(text)} in ${name}`,
    request: asJson({ ...goodProject, ...place(text) }, 'Un texte.'),
  })),
);

const bodies = [...markdowns, ...markups, ...hidden].map((text, index) => ({
  tries: `${JSON.stringify(text.slice(0, 60))} as a text`,
  request: asJson({ ...goodProject, title: `Un texte ${index}` }, text),
}));

const links = ['javascript:alert(1)', 'data:text/html,x', '//piege.example', 'https://a b', 'x'];
const structures: [string, Record<string, unknown>][] = [
  ['a title of 60 KB', { title: 'x'.repeat(60_000) }],
  ['a title of 100 KB', { title: 'x'.repeat(100_000) }],
  ['a title of accents', { title: 'é'.repeat(25_000) }],
  ['a list as a title', { title: [[['x']]] }],
  ['an object as a title', { title: { toString: 'x' } }],
  ['ten thousand needs', { needs: Array(10_000).fill({}) }],
  ['needs that are no list', { needs: { length: 3, 0: goodProject.needs[0] } }],
  ['needs within needs', { needs: [[goodProject.needs[0]]] }],
  ['a hundred sound needs', { needs: Array.from({ length: 100 }, (_, id) => needOf(`n${id}`)) }],
  ['the same need twice', { needs: [goodProject.needs[0], goodProject.needs[0]] }],
  ['a need of no sort', { needs: [{ ...goodProject.needs[0], category: '__proto__' }] }],
  ['a need with a path as its id', { needs: [{ ...goodProject.needs[0], id: '../x' }] }],
  ['many communities', { communities: Array(9000).fill('x') }],
  ['a slug of its own', { slug: '../settings' }],
  ['a picture of its own', { picture: { file: '../../x.png', alt: 'x' } }],
  ['a day of publication', { published: '2020-01-01' }],
  ['acceptance', { admittedUnder: '2026-11' }],
  ['a published state', { status: 'completed' }],
  ['a sealed address of its own', { promoter: { ...goodProject.promoter, contact: 'sealed:x' } }],
  ['two addresses', { promoter: { ...goodProject.promoter, email: 'a@b.example,c@d.example' } }],
  ['another header', { promoter: { ...goodProject.promoter, email: 'a@b.example\r\nBcc: c@d' } }],
  ['numbers that are texts', { needs: [{ ...goodProject.needs[0], quantity: '2', hours: '1e9' }] }],
  ['half a person', { needs: [{ ...goodProject.needs[0], quantity: 0.5 }] }],
  ['less than nobody', { needs: [{ ...goodProject.needs[0], quantity: -1 }] }],
  ['a day that is none', { window: { start: '2027-02-30', end: '2027-03-01' } }],
  ['an end before the beginning', { window: { start: '2027-03-01', end: '2027-02-01' } }],
  ['a far end', { window: { start: '2027-03-01', end: '9999-12-31' } }],
  ['a day that is a date with its hour', { window: { start: '2027-03-01T00:00Z', end: 'x' } }],
  ['a caisse that is an object’s own', { caisse: 'toString' }],
  ['a region that is an object’s own', { region: '__proto__' }],
  ...links.map((website): [string, Record<string, unknown>] => [
    `${website} as a website`,
    { promoter: { ...goodProject.promoter, website } },
  ]),
  ...[
    ...links,
    'https://laruchequebec.com.piege.example/x',
    'https://laruchequebec.com@piege.example/',
  ].map((url): [string, Record<string, unknown>] => [
    `${url} as a campaign`,
    { funding: { partner: 'la-ruche', url, goal: 600 } },
  ]),
];

function needOf(id: string) {
  return { ...goodProject.needs[0], id };
}

const shapes = structures.map(([tries, changes], index) => ({
  tries,
  request: asJson({ ...goodProject, title: `Une forme ${index}`, ...changes }, 'Un texte.'),
}));

const good = JSON.stringify(goodProposal);
const inProject = (text: string) => good.replace('"project":{', `"project":{${text},`);

const raws: [string, string][] = [
  ['a prototype', inProject('"__proto__":{"status":"completed"}')],
  ['a prototype outside', good.replace('{', '{"__proto__":{"consent":true},')],
  ['a constructor', inProject('"constructor":{"prototype":{"status":"completed"}}')],
  ['a prototype of a need', good.replace('"needs":[{', '"needs":[{"__proto__":{"covered":9},')],
  ['a key twice', inProject('"title":"<script>alert(1)</script>"')],
  ['a project twice', good.replace('{', '{"project":null,')],
  ['nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ['nesting in a title', inProject(`"extends":${'['.repeat(14_000)}${']'.repeat(14_000)}`)],
  ['nesting of objects', inProject(`"x":${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}`)],
  ['an endless number', good.replace('"quantity":2', '"quantity":1e999')],
  ['a number beyond counting', good.replace('"quantity":2', '"quantity":90071992547409931')],
  ['nothing less than nothing', good.replace('"quantity":2', '"quantity":-0')],
  ['no number', good.replace('"quantity":2', '"quantity":NaN')],
  ['half of a letter', inProject('"extends":"\\ud800"')],
  ['a zero', inProject('"extends":"\\u0000"')],
  ['a mark before all', `\ufeff${good}`],
  ['two documents', `${good}\n${good}`],
  ['a comment', `/* x */${good}`],
  ['a list of proposals', `[${good},${good}]`],
  ['an empty object', '{}'],
  ['a key of 60 KB', `{"${'x'.repeat(60_000)}":1}`],
  ['an unknown field of 50 KB', inProject(`"${'x'.repeat(50_000)}":1`)],
  [
    'a thousand unknown fields',
    inProject(Array.from({ length: 1000 }, (_, at) => `"x${at}":1`).join(',')),
  ],
  ['a true consent that is a list', good.replace('"consent":true', '"consent":[true]')],
  ['a key that is an object', good.replace('"consent":true', '"consent":true,"idempotencyKey":{}')],
  [
    'a key with a zero',
    good.replace('"consent":true', '"consent":true,"idempotencyKey":"a\\u0000"'),
  ],
];

const written = raws.map(([tries, text]) => ({ tries, request: jsonProposal(text) }));

function bytes(tries: string, type: string, body: string | Uint8Array<ArrayBuffer>): Attack {
  const request = new Request('https://perron.example/api/submissions', {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json' },
    body,
  });
  return { tries, request };
}

const latin = new Uint8Array(Buffer.from(good, 'latin1'));
const wide = new Uint8Array(Buffer.from(good, 'utf16le'));
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
const part = (name: string, text: string, more = '') =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`;

const encodings: Attack[] = [
  bytes('another alphabet', 'application/json', latin),
  bytes('another alphabet, said', 'application/json; charset=iso-8859-1', latin),
  bytes('two bytes a letter', 'application/json; charset=utf-16', wide),
  bytes('letters written too long', 'application/json', new Uint8Array([0x22, 0xc0, 0xaf, 0x22])),
  bytes('a type in capitals, with more', 'APPLICATION/JSON;;;x=y', good),
  bytes('two types', 'application/json, text/html', good),
  bytes('a type that is a prototype', '__proto__', good),
  bytes('JSON as a form', FORM, good),
  bytes('a form as JSON', 'application/json', 'title=x'),
  bytes('zeros in a form', FORM, 'title=a%00b&body=%00&consent=oui'),
  bytes('bytes that are no text, in a form', FORM, 'title=%ff%fe&consent=oui'),
  bytes('half a letter in a form', FORM, 'title=%ed%a0%80&consent=oui'),
  bytes('broken escapes in a form', FORM, 'title=%&body=%zz&consent=oui'),
  bytes('ten thousand fields', FORM, Array.from({ length: 9000 }, (_, at) => `x${at}=`).join('&')),
  bytes('the same field two thousand times', FORM, 'title=x&'.repeat(2000)),
  bytes('a need far away', FORM, 'needs[999].title=x&needs[1000].title=y&needs[-1].title=z'),
  bytes(
    'keys of prototypes',
    FORM,
    '__proto__[x]=1&constructor.prototype.x=1&needs[0].__proto__=1',
  ),
  bytes('keys that go deep', FORM, `${'needs[0].'.repeat(500)}title=x`),
  bytes('an endless key', FORM, `needs${'[0]'.repeat(15_000)}=x`),
  bytes('no boundary', MULTIPART, part('title', 'x')),
  bytes('an empty boundary', `${MULTIPART}; boundary=`, part('title', 'x')),
  bytes('a long boundary', `${MULTIPART}; boundary=${'b'.repeat(3000)}`, part('title', 'x')),
  bytes('a boundary of signs', `${MULTIPART}; boundary="b\\"; filename=x"`, part('title', 'x')),
  bytes('another boundary', `${MULTIPART}; boundary=c`, `${part('title', 'x')}--b--\r\n`),
  bytes('no end', `${MULTIPART}; boundary=b`, part('title', 'x')),
  bytes(
    'line ends of one sort',
    `${MULTIPART}; boundary=b`,
    `${part('title', 'x')}--b--\r\n`.replaceAll('\r', ''),
  ),
  bytes(
    'no name',
    `${MULTIPART}; boundary=b`,
    '--b\r\ncontent-disposition: form-data\r\n\r\nx\r\n--b--\r\n',
  ),
  bytes('no disposition', `${MULTIPART}; boundary=b`, '--b\r\n\r\nx\r\n--b--\r\n'),
  bytes(
    'a file in place of a text',
    `${MULTIPART}; boundary=b`,
    `${part('title', 'x', '; filename="../../x.sh"')}--b--\r\n`,
  ),
  bytes('a name of 20 KB', `${MULTIPART}; boundary=b`, `${part('x'.repeat(20_000), 'x')}--b--\r\n`),
  bytes('a thousand parts', `${MULTIPART}; boundary=b`, `${part('t', '').repeat(1000)}--b--\r\n`),
  bytes('nothing', 'application/json', ''),
  bytes('nothing, as a form', FORM, ''),
];

/** All that is tried, each once. */
export const attacks: readonly Attack[] = [
  ...inEveryField,
  ...unseen,
  ...bodies,
  ...shapes,
  ...written,
  ...encodings,
];
