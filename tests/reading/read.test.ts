import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { LARGEST_FILE } from '../../src/reading/file-text.ts';
import { readContent } from '../../src/reading/read.ts';
import { report } from '../../src/reading/report.ts';
import { type Changes, contentWith, SEALED, soundFiles } from '../support/content-folder.ts';
import { cpuClock } from '../support/cpu-time.ts';

const PROJECT = 'projects/des-velos.md';

async function problemsWith(changes: Changes): Promise<Problem[]> {
  const reading = await readContent(await contentWith(changes));
  return reading.ok ? [] : reading.problems;
}

/** The one problem that a change to the project makes. */
async function problemOf(change: (text: string) => string): Promise<Problem> {
  const problems = await problemsWith({
    [PROJECT]: (text) => {
      const changed = change(text);
      expect(changed, 'the change must change something').not.toBe(text);
      return changed;
    },
  });
  expect(problems).toHaveLength(1);
  return { ...(problems[0] as Problem) };
}

const replacing = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('sound content', () => {
  it('is read whole, in order of slug, with its bodies', async () => {
    const reading = await readContent(
      await contentWith({
        'communities/b.md': '---\nname: B\nsummary: b\n---\n\n  Du texte.\n\n',
        'communities/a.md': '---\nname: A\nsummary: a\n---',
      }),
    );
    if (!reading.ok) throw new Error(report(reading.problems));
    const { communities, projects, settings } = reading.content;
    expect(communities.map(({ slug }) => slug)).toEqual(['a', 'b', 'mobilite-active']);
    expect(communities[1]).toMatchObject({ file: 'communities/b.md', body: 'Du texte.' });
    expect(communities[0]?.body).toBe('');
    expect(projects[0]?.data.window).toEqual({ start: '2026-09-01', end: '2027-05-31' });
    expect(settings.policy.version).toBe('2026-11');
  });

  it.each([
    ['a BOM', (text: string) => `\ufeff${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['spaces after the fences', (text: string) => text.replaceAll('---\n', '---  \n')],
    ['decomposed accents', (text: string) => text.normalize('NFD')],
  ])('is the same with %s', async (_name, write) => {
    const plain = await readContent(await contentWith());
    const other = await readContent(await contentWith({ [PROJECT]: write }));
    expect(other).toEqual(plain);
    expect(plain.ok).toBe(true);
  });

  it('need not have every folder', async () => {
    expect(await problemsWith({ 'communities/mobilite-active.md': null, [PROJECT]: null })).toEqual(
      [],
    );
  });

  it('ignores what is not Markdown', async () => {
    expect(
      await problemsWith({
        'projects/.DS_Store': 'x',
        'projects/notes.txt': 'x',
        'LISEZMOI.md': 'x',
      }),
    ).toEqual([]);
  });
});

describe('several bad files', () => {
  it('are all told at once, each with its file and field', async () => {
    const problems = await problemsWith({
      [PROJECT]: replacing('status: open', 'status: ouvert'),
      'regions/capitale-nationale.md': replacing('number: 3', 'number: 18'),
      'partners/la-ruche.md': replacing('kind: crowdfunding', 'kind: [crowdfunding'),
      'communities/vide.md': '',
      'settings.yml': replacing('longestDays: 365', 'longestDays: 0'),
    });
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['settings.yml', 'policy.criteria.longestDays'],
      ['projects/des-velos.md', 'status'],
      ['regions/capitale-nationale.md', 'number'],
      ['communities/vide.md', ''],
      ['partners/la-ruche.md', ''],
    ]);
  });

  it('do not make references to them wrong', async () => {
    const problems = await problemsWith({
      'caisses/caisse-de-limoilou.md': replacing('name: Caisse de Limoilou', 'nom: Limoilou'),
    });
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['caisses/caisse-de-limoilou.md']),
    );
  });
});

describe('a file that cannot be read', () => {
  const flaws: [string, string | Uint8Array, RegExp][] = [
    ['is empty', '', /est vide/],
    ['is blank', ' \n\n', /est vide/],
    ['has no header', 'Bonjour.\n', /n’a pas d’en-tête/],
    ['has blank lines first', '\n---\ntitle: x\n---\n', /n’a pas d’en-tête/],
    ['has a header without end', '---\ntitle: x\nBonjour', /en-tête qui ne finit pas/],
    ['has a list for header', '---\n- a\n- b\n---\n', /ne contient pas de champs/],
    ['has a text for header', '---\nbonjour\n---\n', /ne contient pas de champs/],
    ['is not UTF-8', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]), /n’est pas écrit en UTF-8/],
    ['is UTF-16', Buffer.from('\ufeff---\ntitle: é\n---', 'utf16le'), /n’est pas écrit en UTF-8/],
    ['is huge', `---\ntitle: x\n---\n${'a'.repeat(LARGEST_FILE)}`, /est trop gros \(1001 ko\)/],
    ['says a field twice', '---\ntitle: x\ntitle: y\n---\n', /deux fois le même champ.* ligne 3/],
    ['has a tab', '---\ntitle: x\nplace:\n\tname: y\n---\n', /tabulation.* ligne 4/],
    ['has an open quote', '---\ntitle: "x\n---\n', /guillemet.* ligne 2/],
    ['has an open list', '---\nsectors: [a\n---\n', /liste \[ \].* ligne 2/],
    ['has an alias', '---\na: &x [1]\nb: *x\n---\n', /alias \(\*nom\).* ligne 3/],
    ['has a tag', '---\na: !!js/function x\n---\n', /étiquette YAML.* ligne 2/],
    ['has two documents', '---\na: 1\n--- # b\nb: 2\n---\n', /plusieurs documents/],
    ['has a complex key', '---\n? [a]\n: b\n---\n', /simple nom/],
    ['has a control character', '---\na: \u0007\n---\n', /caractère de contrôle/],
    ['has a null byte', '---\na: \0\n---\n', /caractère de contrôle/],
    ['is very deep', `---\na: ${'['.repeat(5000)}\n---\n`, /trop de niveaux/],
    ['is badly aligned', '---\nplace:\n  name: x\n municipality: y\n---\n', /mal aligné.* ligne 4/],
  ];

  it.each(flaws)('%s', async (_name, text, wrong) => {
    const problems = await problemsWith({ 'communities/x.md': text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'communities/x.md', field: '' });
    expect(problems[0]?.wrong).toMatch(wrong);
    expect(problems[0]?.mend).toBeTruthy();
  });

  it.each(['js', 'javascript', 'json', 'coffee', 'toml', 'yaml', 'cson'])(
    'has a header in %s, which is never run',
    async (language) => {
      const header = `---${language}\n{ "name": (globalThis.ran = true) && "x", "summary": "y" }\n---\n`;
      const problems = await problemsWith({ 'communities/x.md': header });
      expect(problems[0]?.wrong).toBe(`a un en-tête en « ${language} »`);
      expect(problems[0]?.mend).toContain('YAML');
      expect(Reflect.has(globalThis, 'ran')).toBe(false);
    },
  );

  it('does not open a bomb of aliases', async () => {
    const levels = Array.from({ length: 40 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
    );
    const spent = cpuClock();
    const [problem] = await problemsWith({
      'communities/x.md': `---\n${levels.join('\n')}\n---\n`,
    });
    expect(problem?.wrong).toContain('alias');
    expect(spent()).toBeLessThan(2000);
  });

  it('is a folder', async () => {
    const folder = await contentWith();
    await mkdir(join(folder, 'communities/x.md'));
    const reading = await readContent(folder);
    expect(reading).toMatchObject({
      problems: [{ file: 'communities/x.md', wrong: 'n’est pas un fichier' }],
    });
  });

  it('is a link that leads nowhere', async () => {
    const folder = await contentWith();
    await symlink(join(folder, 'nulle-part'), join(folder, 'communities/x.md'));
    expect(await readContent(folder)).toMatchObject({
      problems: [{ file: 'communities/x.md', wrong: 'est introuvable' }],
    });
  });

  it('is the settings, which are not there', async () => {
    const [problem] = await problemsWith({ 'settings.yml': null });
    expect(problem).toMatchObject({ file: 'settings.yml', wrong: 'est introuvable' });
  });

  it('is in a folder that is not there', async () => {
    const reading = await readContent('/nowhere/content');
    expect(reading).toMatchObject({ ok: false, problems: [{ file: 'settings.yml' }] });
  });

  it('is settings without fields', async () => {
    for (const text of ['', '# rien\n', '- a\n', 'bonjour\n']) {
      const [problem] = await problemsWith({ 'settings.yml': text });
      expect(problem).toMatchObject({ wrong: 'ne contient pas de champs' });
    }
  });

  it('says where an unquoted text went wrong, and shows it quoted', async () => {
    const problem = await problemOf(replacing('title: Des vélos', 'title: Atelier : des vélos'));
    expect(problem.wrong).toContain('à la ligne 2, colonne');
    expect(problem.corrected).toBe('title: "Atelier : des vélos d’école remis sur la route"');
  });
});

describe('a file with an unfit name', () => {
  it.each(['Mon Projet', 'MAJ', 'été', 'a_b', '-a', 'a--b', `${'a'.repeat(81)}`])(
    '%s.md',
    async (name) => {
      const [problem] = await problemsWith({
        [`communities/${name}.md`]: '---\nname: X\nsummary: x\n---\n',
      });
      expect(problem?.wrong).toBe('a un nom qui ne peut pas servir d’adresse');
    },
  );

  it.each(['x.MD', 'x.markdown', 'x.mdx'])('%s', async (name) => {
    const [problem] = await problemsWith({
      [`communities/${name}`]: '---\nname: X\nsummary: x\n---\n',
    });
    expect(problem?.wrong).toBe('a un nom qui ne peut pas servir d’adresse');
  });

  it('or in a folder nearly named like a noun', async () => {
    const problems = await problemsWith({
      'projets/x.md': 'x',
      'media/x.md': 'x',
      'brouillons/x.md': 'x',
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'projets',
      mend: 'renommez-le projects, ou enlevez-le',
    });
  });
});

describe('a wrong field', () => {
  const cases: [string, (text: string) => string, Partial<Problem>][] = [
    [
      'misspelt',
      replacing('summary:', 'sumary:'),
      {
        field: 'sumary',
        wrong: 'est un champ qui n’existe pas',
        mend: 'écrivez summary au lieu de sumary',
      },
    ],
    [
      'unknown',
      replacing('status: open', 'status: open\ncouleur: rouge'),
      { field: 'couleur', value: 'rouge', wrong: 'est un champ qui n’existe pas' },
    ],
    [
      'unknown within a need',
      replacing('quantity: 2', 'quantity: 2\n    unite: 3'),
      { field: 'needs[0].unite', value: '3' },
    ],
    [
      'missing',
      replacing('summary: Quarante vélos réparés par les élèves d’ici le printemps.\n', ''),
      {
        field: 'summary',
        wrong: 'manque',
        mend: 'ajoutez-le : En une phrase. Ce qui se passera, pour qui, quand. 200 caractères au plus.',
      },
    ],
    [
      'missing, one of a few',
      replacing('status: open\n', ''),
      {
        mend: 'ajoutez-le : État ; au choix : open (Ouvert), completed (Terminé), cancelled (Annulé)',
      },
    ],
    [
      'in French',
      replacing('status: open', 'status: Ouvert'),
      { field: 'status', value: 'Ouvert', corrected: 'status: open' },
    ],
    [
      'nearly right',
      replacing('legalForm: nonprofit', 'legalForm: non-profit'),
      { field: 'promoter.legalForm', corrected: 'legalForm: nonprofit' },
    ],
    [
      'of no category',
      replacing('category: human', 'category: humain'),
      {
        field: 'needs[0].category',
        value: 'humain',
        wrong: 'doit être l’une de ces valeurs : human, material, financial',
        corrected: 'category: human',
      },
    ],
    [
      'without category',
      replacing('    category: human\n', ''),
      { field: 'needs[0].category', wrong: 'manque' },
    ],
    [
      'a number between quotes',
      replacing('quantity: 2', 'quantity: "2"'),
      {
        field: 'needs[0].quantity',
        value: "'2'",
        wrong: 'doit être un nombre',
        corrected: 'quantity: 2',
      },
    ],
    [
      'a number with its unit',
      replacing('amount: 600', 'amount: 1 600 $'),
      { field: 'needs[2].amount', corrected: 'amount: 1600' },
    ],
    [
      'a number where a text goes',
      replacing('title: Chambres à air et câbles', 'title: 2026'),
      {
        field: 'needs[2].title',
        value: '2026',
        wrong: 'doit être un texte',
        corrected: "title: '2026'",
      },
    ],
    [
      'oui',
      replacing('unit: piece', 'unit: piece\n    loan: oui'),
      { field: 'needs[1].loan', wrong: 'doit être true ou false', corrected: 'loan: true' },
    ],
    [
      'a date without its zeros',
      replacing('start: 2026-09-01', 'start: 2026/9/1'),
      { field: 'window.start', corrected: 'start: 2026-09-01' },
    ],
    [
      'a day that does not exist',
      replacing('start: 2026-09-01', 'start: 2026-02-30'),
      {
        field: 'window.start',
        value: '2026-02-30',
        wrong: 'doit être une date, par exemple 2026-09-01',
      },
    ],
    [
      'one where a list goes',
      replacing('sectors: [education]', 'sectors: education'),
      { field: 'sectors', corrected: 'sectors: [education]' },
    ],
    [
      'an id with accents',
      replacing('id: velos', 'id: Vélos d’enfant'),
      { field: 'needs[1].id', corrected: 'id: velos-d-enfant' },
    ],
    [
      'an address in http',
      replacing('https://laruchequebec.com/velos', 'http://laruchequebec.com/velos'),
      { field: 'funding.url', corrected: 'url: https://laruchequebec.com/velos' },
    ],
    [
      'an unknown caisse',
      replacing('caisse: caisse-de-limoilou', 'caisse: caisse-limoilou'),
      {
        field: 'caisse',
        wrong: 'ne correspond à aucun fichier de content/caisses',
        corrected: 'caisse: caisse-de-limoilou',
      },
    ],
    [
      'an unknown sector, in a list',
      replacing('sectors: [education]', 'sectors: [educaton]'),
      { field: 'sectors[0]', corrected: '- education' },
    ],
    [
      'an unknown unit, like none',
      replacing('unit: piece', 'unit: hectolitres'),
      { field: 'needs[1].unit', mend: 'choisissez parmi : piece' },
    ],
    [
      'a picture that is not there',
      replacing('status: open', 'status: open\npicture: { file: media/velo.jpg, alt: Un vélo }'),
      { field: 'picture.file', value: 'media/velo.jpg', wrong: 'ne correspond à aucune image' },
    ],
    [
      'a picture of the text that is not there',
      replacing('dorment', '![Un vélo](/media/velo.jpg) dorment'),
      {
        field: 'texte',
        value: '/media/velo.jpg',
        wrong: 'montre une image qui n’est pas dans le dossier media',
      },
    ],
    [
      'a picture of the text that is not a photo',
      replacing('dorment', '![Un [beau] vélo](<media/velo.svg> "Titre") dorment'),
      {
        field: 'texte',
        value: 'media/velo.svg',
        wrong: 'montre une image qui n’est pas dans le dossier media',
      },
    ],
    [
      'a body that is too long',
      (text) => text + 'a'.repeat(8001),
      { field: 'texte', wrong: 'est trop long (8033 caractères) : au plus 8000' },
    ],
    [
      'something hidden in the body',
      replacing('dorment', 'dor\u202ement'),
      { field: 'texte', wrong: 'contient un caractère invisible (U+202E) après « Les vélos dor »' },
    ],
    [
      'a criterion that is not kept',
      replacing('use: purchase', 'use: working-capital'),
      { field: 'needs[2].use', wrong: 'ne respecte pas un critère (WORKING_CAPITAL)' },
    ],
  ];

  it.each(cases)('%s', async (_name, change, expected) => {
    const problem = await problemOf(change);
    expect(problem).toMatchObject({ file: PROJECT, ...expected });
    expect(report([problem])).toContain(problem.wrong);
  });

  it.each(cases)('%s is mended by what is shown', async (_name, change) => {
    const { corrected } = await problemOf(change);
    const mended = corrected && mendedText(change, corrected);
    if (mended) expect(await problemsWith({ [PROJECT]: mended })).toEqual([]);
  });
});

/** The project changed, then its wrong line replaced; undefined when that line is not all of it. */
function mendedText(change: (text: string) => string, corrected: string): string | undefined {
  const sound = (soundFiles[PROJECT] ?? '').split('\n');
  const lines = change(sound.join('\n')).split('\n');
  const wrong = lines.findIndex((line, index) => line !== sound[index]);
  const [, start] = /^(\s*(?:- )?)[\w-]+: [^{]*$/.exec(lines[wrong] ?? '') ?? [];
  if (start === undefined || lines.length !== sound.length || !/^\w/.test(corrected))
    return undefined;
  return lines.with(wrong, `${start}${corrected}`).join('\n');
}

describe('an address in clear', () => {
  const ADDRESS = 'lise.tremblay@exemple.org';
  const places: [string, Changes][] = [
    ['for a contact', { [PROJECT]: replacing(/contact: sealed:\S+/, `contact: ${ADDRESS}`) }],
    [
      'in a list for a contact',
      { [PROJECT]: replacing(/contact: sealed:\S+/, `contact: [${ADDRESS}]`) },
    ],
    [
      'for a team',
      { 'caisses/caisse-de-limoilou.md': replacing(/team: sealed:\S+/, `team: ${ADDRESS}`) },
    ],
    [
      'in a field that does not exist',
      { [PROJECT]: replacing('status: open', `status: open\nemail: ${ADDRESS}`) },
    ],
    ['as a field', { [PROJECT]: replacing('status: open', `status: open\n${ADDRESS}: x`) }],
    ['in a title', { [PROJECT]: replacing('title: Des vélos', `title: ${ADDRESS}, des vélos`) }],
    ['in a body', { [PROJECT]: replacing('dorment', `dorment (${ADDRESS})`) }],
    [
      'in a text that YAML refuses',
      { [PROJECT]: replacing('title: Des vélos', `title: A : ${ADDRESS}`) },
    ],
    ['where a date goes', { [PROJECT]: replacing('start: 2026-09-01', `start: ${ADDRESS}`) }],
    [
      'where a caisse goes',
      { [PROJECT]: replacing('caisse: caisse-de-limoilou', `caisse: ${ADDRESS}`) },
    ],
    [
      'in a name of the settings',
      { 'settings.yml': replacing('sealTo: age', `sealTo: ${ADDRESS} age`) },
    ],
    ['as a name of file', { [`communities/${ADDRESS}.md`]: '---\nname: X\nsummary: x\n---\n' }],
  ];

  it.each(places)('%s is an error that never prints it', async (_name, changes) => {
    const problems = await problemsWith(changes);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems) + report(problems)).not.toContain('tremblay');
  });

  it('for a contact names the command that mends it', async () => {
    const problem = await problemOf(replacing(/contact: sealed:\S+/, `contact: ${ADDRESS}`));
    expect(problem).toMatchObject({ field: 'promoter.contact' });
    expect(problem.wrong).toContain('npm run seal -- ');
    expect(problem).not.toHaveProperty('value');
  });

  it('may be told by a page or by a resource', async () => {
    const body = `Écrivez à ${ADDRESS} ou appelez au 418 555-0199.`;
    expect(
      await problemsWith({
        'pages/confidentialite.md': `---\ntitle: Confidentialité\nsummary: x\n---\n${body}`,
        'resources/outils.md': `---\nname: Outils\nsummary: Des outils, au 418 555-0199.\n---\n${body}`,
      }),
    ).toEqual([]);
  });
});

describe('a day that tells what happened', () => {
  const raised = replacing('goal: 600', 'goal: 600, raised: 5, asOf: 2026-10-02');
  it.each([
    ['2026-10-01', ['funding.asOf']],
    ['2026-10-02', []],
  ])('is advised against while it is to come: on %s', async (now, fields) => {
    vi.stubEnv('PERRON_NOW', now);
    onTestFinished(() => void vi.unstubAllEnvs());
    const reading = await readContent(await contentWith({ [PROJECT]: raised }));
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.advice.map(({ field }) => field)).toEqual(fields);
  });

  it('is looked at on the demonstration’s own day', async () => {
    const demonstration = 'demonstration: { clock: 2026-09-30, notice: Inventé., real: [] }\n';
    const reading = await readContent(
      await contentWith({ [PROJECT]: raised, 'settings.yml': (text) => text + demonstration }),
    );
    expect(reading).toMatchObject({ advice: [{ field: 'funding.asOf', value: '2026-10-02' }] });
  });
});

describe('settings', () => {
  it('may not give one id to a skill and a material', async () => {
    const [problem] = await problemsWith({
      'settings.yml': replacing('{ id: bicycle, label', '{ id: sewing, label'),
      [PROJECT]: null,
    });
    expect(problem).toMatchObject({ field: 'vocabularies.materials[0].id', value: 'sewing' });
  });

  it('may not give one id to two terms of a list', async () => {
    const [problem] = await problemsWith({
      'settings.yml': replacing('{ id: sewing, label', '{ id: bicycle-repair, label'),
    });
    expect(problem).toMatchObject({ field: 'vocabularies.skills[1].id' });
  });

  it('name only real projects that exist', async () => {
    const demonstration =
      'demonstration: { clock: 2026-11-23, notice: Inventé., real: [des-vello] }\n';
    const [problem] = await problemsWith({ 'settings.yml': (text) => text + demonstration });
    expect(problem).toMatchObject({ field: 'demonstration.real[0]', corrected: '- des-velos' });
  });
});

describe('who decides about proposals', () => {
  const SETTINGS_FILE = 'settings.yml';
  const CAISSE = Object.keys(soundFiles).find((file) => file.startsWith('caisses/')) ?? '';
  const ask = (text: string) => text.replace('\nteam:', '\nreview: { decides: both }\nteam:');

  it('needs the address of the central team where it decides', async () => {
    const problems = await problemsWith({ [CAISSE]: ask });
    expect(problems).toEqual([
      expect.objectContaining({
        file: CAISSE,
        field: 'review.decides',
        mend: expect.stringContaining('policy.submissions.central') as string,
      }),
    ]);
    const everywhere = await problemsWith({
      [SETTINGS_FILE]: replacing('decides: team', 'decides: central'),
    });
    expect(everywhere.map(({ file, field }) => [file, field])).toEqual([
      [SETTINGS_FILE, 'policy.submissions.decides'],
    ]);
  });

  it('is sound where it is there', async () => {
    const central = replacing('decides: team', `decides: team\n    central: ${SEALED}`);
    expect(await problemsWith({ [CAISSE]: ask, [SETTINGS_FILE]: central })).toEqual([]);
  });
});
