import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliver } from '../../netlify/adapters/deliver.ts';
import { localGitDrafts } from '../../netlify/adapters/drafts/local-git-drafts.ts';
import { openAnswers } from '../../netlify/adapters/submissions/sealed-columns.ts';
import { outbox, type SubmissionRow, submissions } from '../../netlify/database/tables.ts';
import { receiveSubmission } from '../../netlify/http/submissions/receive-submission.ts';
import { prepareClone } from '../../netlify/local/desk/prepare-clone.ts';
import { catalogueOf, catalogue as catalogueSchema } from '../../src/model/catalogue.ts';
import { hiddenCharacterIn } from '../../src/model/hidden-characters.ts';
import { nestsTooDeep } from '../../src/model/markdown-depth.ts';
import { isSlug } from '../../src/model/slug.ts';
import { typography } from '../../src/model/typography.ts';
import { parseFrontmatter } from '../../src/reading/frontmatter.ts';
import { readContent } from '../../src/reading/read.ts';
import { readAnswers } from '../../src/submissions/form/answers.ts';
import { asProject, proposal, proposalForm } from '../../src/submissions/form/proposal.ts';
import { type GitWorld, gitWorld } from '../local/git-world.ts';
import { buildSite } from '../support/build-site.ts';
import { change, SEALED, soundFiles } from '../support/content-folder.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { attacks } from '../support/hostile-proposals.ts';
import { markdowns, markups } from '../support/hostile-texts.ts';
import { liveMarkup } from '../support/live-markup.ts';
import { liveOnPage } from '../support/live-on-page.ts';
import { goodProject, goodProposal, jsonProposal } from '../support/proposals.ts';
import { markdownRenderer } from '../support/render-markdown.ts';
import { START, type TestWorld, testWorld } from '../support/test-world.ts';

const AT_ONCE = 4;

let fresh: FreshDatabase;
let world: TestWorld;
let git: GitWorld;
let folder: string;
const answered: { tries: string; status: number; text: string; type: string }[] = [];
/** What was stored, with the file that the desk has of it. */
const held: { row: SubmissionRow & { slug: string }; text: string }[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'perron-hostile-'));
  await change(folder, soundFiles);
  await change(folder, {
    'settings.yml': (text) =>
      text.replace('{ id: sewing', '{ id: carpentry, label: Menuiserie }, { id: sewing'),
  });
  const reading = await readContent(folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const catalogue = catalogueOf(reading.content);
  git = gitWorld();
  const { clone } = await prepareClone(git.state, git.content);
  // The Git host is not there yet: everything is stored first.
  world = testWorld(fresh.database, { catalogue: () => catalogue });
  // A few at a time, as they would come.
  for (let at = 0; at < attacks.length; at += AT_ONCE) {
    const some = attacks.slice(at, at + AT_ONCE).map(async ({ tries, request }) => {
      const response = await insist(request);
      const type = response.headers.get('content-type') ?? '';
      answered.push({ tries, status: response.status, text: await response.text(), type });
    });
    await Promise.all(some);
  }
  world.drafts = localGitDrafts(clone.root);
}, 300_000);

afterAll(async () => {
  git.remove();
  await fresh.close();
  await rm(folder, { recursive: true });
});

describe(`${attacks.length} hostile proposals`, () => {
  test('are at least 200, each stored or refused with a code and a sentence', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(200);
    for (const { tries, status, text, type } of answered) {
      expect([tries, [200, 201, 303, 413, 415, 422].includes(status)]).toEqual([tries, true]);
      if (status === 303) continue;
      expect([tries, type]).toEqual([tries, 'application/json; charset=utf-8']);
      if (status < 300) continue;
      const { errors } = JSON.parse(text) as { errors: { code: string; message: string }[] };
      expect([tries, errors.length > 0]).toEqual([tries, true]);
      for (const { code, message } of errors) {
        expect([tries, code]).toEqual([tries, expect.stringMatching(/^[A-Z]+(_[A-Z]+)*$/)]);
        expect([tries, message]).toEqual([tries, expect.stringMatching(/^[«\p{L}].*\.$/su)]);
        expect(message.length).toBeLessThan(600);
      }
    }
    const stored = answered.filter(({ status }) => status === 201);
    expect(stored.length).toBeGreaterThan(40);
    expect(answered.filter(({ status }) => status === 422).length).toBeGreaterThan(100);
  });

  test('hide nothing in what is stored', async () => {
    for (const row of await fresh.database.select().from(submissions)) {
      const sent = openAnswers(world.dataKeys, 'submissions.sent_answers', row.id, row.sentAnswers);
      for (const value of Object.values(sent ?? {}).flat()) {
        expect([row.slug, hiddenCharacterIn(value)]).toEqual([row.slug, undefined]);
      }
    }
  });

  test('become drafts that touch no file but their own', async () => {
    await sync();
    const rows = await fresh.database.select().from(submissions);
    expect(rows.length).toBe(answered.filter(({ status }) => status === 201).length);
    const branches = git.inClone('for-each-ref', '--format=%(refname)', 'refs/heads').split('\n');
    const own = rows.map(({ slug }) => `refs/heads/cms/projects/${slug}`);
    expect(branches.sort()).toEqual(['refs/heads/main', ...own].sort());
    for (const row of rows) {
      const slug = row.slug ?? '';
      expect([slug, isSlug(slug), /^\d+$/.test(slug)]).toEqual([slug, true, false]);
      const branch = `cms/projects/${slug}`;
      const file = `content/projects/${slug}.md`;
      expect(git.inClone('diff', '--name-status', `main...${branch}`)).toBe(`A\t${file}`);
      held.push({ row: { ...row, slug }, text: `${git.inClone('show', `${branch}:${file}`)}\n` });
    }
    // Nothing is published, and the folder of the clone is as it was.
    expect(git.inClone('log', '--format=%s', 'main').split('\n')).toHaveLength(1);
    expect(git.inClone('status', '--porcelain')).toBe('');
  }, 300_000);

  test('say in their files what was proposed, and nothing more', async () => {
    for (const { row, text } of held) {
      const read = parseFrontmatter(text);
      if (!read.ok) throw new Error(`${row.slug}: ${JSON.stringify(read.flaw)}\n${text}`);
      const sent = openAnswers(world.dataKeys, 'submissions.sent_answers', row.id, row.sentAnswers);
      const { body = '', ...candidate } = readAnswers(proposalForm, sent ?? {}) as {
        body?: string;
      };
      const proposed = asProject(proposal.parse(candidate), SEALED);
      const { promoter, ...others } = proposed;
      const saved = read.value.data as typeof proposed;
      expect(asProject(proposal.parse(candidate), saved.promoter.contact)).toEqual({
        ...others,
        promoter: { ...promoter, contact: saved.promoter.contact },
      });
      expect([row.slug, read.value.body]).toEqual([row.slug, body.trim()]);
      expect(text).not.toContain('@piege.example');
    }
  });

  test('are read by the site, once published, with all else that it has', async () => {
    const files = held.map(({ row, text }) => [`projects/${row.slug}.md`, text]);
    await change(folder, Object.fromEntries(files));
    const reading = await readContent(folder);
    expect(reading.ok ? [] : reading.problems).toEqual([]);
    if (!reading.ok) return;
    expect(reading.content.projects).toHaveLength(held.length + 1);
    expect(await readFile(join(folder, 'projects/des-velos.md'), 'utf8')).toBe(
      soundFiles['projects/des-velos.md'],
    );
    for (const { data } of reading.content.projects) expect(data.status).toBe('open');
  });

  test('are rendered without anything that runs or leads astray', async () => {
    const render = await markdownRenderer();
    for (const { text, row } of held) {
      const read = parseFrontmatter(text);
      const html = await render(`---\n---\n\n${read.ok ? read.value.body : ''}`);
      expect([row.slug, liveMarkup(html)]).toEqual([row.slug, []]);
    }
  });

  test('are published as pages that show them, and that none of them takes over', async () => {
    // The pages of the site that are texts themselves: it is not built without.
    await cp('content/pages', join(folder, 'pages'), { recursive: true });
    await change(folder, withTextsOf(refusedTexts()));
    const { files, catalogue } = await buildSite(folder, START);
    const pages = [...files].filter(([file]) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(held.length * 3);
    for (const [file, html] of pages) {
      expect([file, liveOnPage(html, SITE)]).toEqual([file, []]);
    }
    // However a page is read: outside of its attributes, no tag is as it was typed.
    const tags = [...markups, ...markdowns].filter((text) => /<[a-z/!]/i.test(text));
    expect(tags.length).toBeGreaterThan(15);
    for (const [file, text] of files) {
      if (file.endsWith('.json')) {
        // No markup, and served as what it is: it only has to be whole.
        expect(() => JSON.parse(text), file).not.toThrow();
        continue;
      }
      // What a feed quotes whole is text, up to the first end of it.
      const markup = file.endsWith('.xml') ? text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '') : text;
      const outside = markup.replaceAll(/="[^"]*"/g, '');
      expect([file, tags.filter((tag) => outside.includes(tag))]).toEqual([file, []]);
    }

    const known = Object.keys(catalogueSchema.parse(JSON.parse(catalogue)).projects);
    const slugs = held.map(({ row }) => row.slug);
    expect(known.sort()).toEqual([...slugs, 'des-velos'].sort());
    for (const { row, text } of held) {
      const read = parseFrontmatter(text);
      const { title = '' } = (read.ok ? read.value.data : {}) as { title?: string };
      const { document } = parseHTML(files.get(`projets/${row.slug}/index.html`) ?? '');
      const shown = document.querySelector('h1')?.textContent;
      expect([row.slug, asSeen(shown)]).toEqual([row.slug, asSeen(title)]);
    }

    const sitemap = files.get('sitemap-0.xml') ?? '';
    const listed = [...sitemap.matchAll(/<url><loc>([a-z0-9:/.-]+)<\/loc><\/url>/g)];
    // Nothing stands in it but addresses, each whole.
    expect(sitemap).toMatch(/^<\?xml [^<>]*><urlset [^<>]*><url>.*<\/url><\/urlset>\s*$/);
    expect(listed.map(([url]) => url).join('')).toBe(/<url>.*<\/url>/.exec(sitemap)?.[0]);
    const addresses = listed.map(([, address]) => address);
    for (const slug of slugs) expect(addresses).toContain(`${SITE}/projets/${slug}/`);
  }, 600_000);
});

test('any data whatever in any place of a proposal is stored or refused', async () => {
  const places = [
    'title',
    'summary',
    'promoter',
    'window',
    'place',
    'needs',
    'steps',
    'funding',
    'x',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async (place, value) => {
      const body = { ...goodProposal, project: { ...goodProject, [place]: value } };
      const response = await receiveSubmission(world, jsonProposal(body), later);
      expect([201, 200, 429, 422]).toContain(response.status);
    }),
    { numRuns: 300 },
  );
});

const SITE = 'https://perron.example';

/** What ends the file of a proposal whose text is not what attacks. */
const PLAIN = '\nUn texte.\n';

/** A text as a reader sees it, wherever its lines may break. */
const asSeen = (text = '') =>
  typography(text)
    .replace(/[\s\u202f]+/g, ' ')
    .trim();

const later = { waitUntil: () => undefined };

/** The texts that nobody could send: those of the attacks that are in no stored proposal. */
function refusedTexts(): string[] {
  return [...markdowns, ...markups].filter(
    (text) =>
      !nestsTooDeep(text) &&
      !text.includes('/media/') &&
      !held.some((stored) => stored.text.endsWith(`\n${text}\n`)),
  );
}

/** Files of stored proposals, each with a text that an editor would have let in all the same. */
function withTextsOf(texts: readonly string[]): Record<string, string> {
  const plain = held.filter(({ text }) => text.endsWith(PLAIN));
  expect(texts.length).toBeGreaterThan(20);
  expect(plain.length).toBeGreaterThanOrEqual(texts.length);
  return Object.fromEntries(
    texts.map((text, at) => {
      const { row, text: file = '' } = plain[at] ?? {};
      return [`projects/${row?.slug}.md`, `${file.slice(0, -PLAIN.length)}\n${text}\n`];
    }),
  );
}

/** Sends something as people do, who come back when they are told to. */
async function insist(request: Request): Promise<Response> {
  const { url, method, headers } = request;
  const body = await request.arrayBuffer();
  for (let times = 1; ; times += 1) {
    const again = new Request(url, { method, headers, body });
    const response = await receiveSubmission(world, again, later);
    if (response.status !== 503 || times === 3) return response;
  }
}

/** Lets the desk hear of everything: as often as the schedule would, in a day. */
async function sync() {
  for (let hour = 0; hour < 24; hour += 1) {
    while ((await deliver(world, { most: 20 })) > 0);
    const left = (await fresh.database.select().from(outbox)).filter(({ sentAt }) => !sentAt);
    if (left.length === 0) return;
    world.pass(3_600_000);
  }
  const left = (await fresh.database.select().from(outbox)).filter(({ sentAt }) => !sentAt);
  throw new Error(`not delivered: ${JSON.stringify(left)}`);
}
