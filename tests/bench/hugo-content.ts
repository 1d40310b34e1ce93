import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARROWS, bandPaths } from '../../src/components/measure.ts';
import { needStateOn } from '../../src/model/missing.ts';
import { phaseOn, takesOffers } from '../../src/model/phase.ts';
import type { Project } from '../../src/model/project.ts';
import type { Generated } from './contender.ts';

/** Sections of Hugo's content, named as their addresses are, and the folders they come from. */
const SECTIONS = { regions: 'regions', caisses: 'caisses', communautes: 'communities' } as const;
const TITLES = {
  projets: 'Tous les projets',
  regions: 'Régions',
  caisses: 'Caisses',
} as const;

/**
 * Lays a generated content folder out for Hugo. It makes no page that has no file (before 0.126),
 * so each offer form and each sector gets one of a few lines.
 */
export async function writeHugoContent(generated: Generated, folder: string): Promise<void> {
  const content = join(folder, 'content');
  await copySections(generated, content);
  await copyProjects(generated, join(content, 'projets'));
  await writeOffers(generated, join(content, 'offres'));
  await writeSectors(generated, join(content, 'secteurs'));
  for (const [section, title] of Object.entries(TITLES)) {
    await writeFile(join(content, section, '_index.md'), JSON.stringify({ title }));
  }
  // Hugo would make a list of every section; the other tools have none of these.
  const unseen = JSON.stringify({ _build: { render: 'never' }, build: { render: 'never' } });
  for (const section of ['communautes', 'secteurs', 'offres', 'pages']) {
    await writeFile(join(content, section, '_index.md'), unseen);
  }
  await writeData(generated, join(folder, 'data'));
}

async function copySections(generated: Generated, content: string) {
  for (const [section, name] of Object.entries(SECTIONS)) {
    for (const { slug, file } of generated.content[name]) {
      const text = await readFile(join(generated.folder, file), 'utf8');
      await writeList(join(content, section, slug), text.replace('---\n', '---\nlayout: place\n'));
    }
  }
  await mkdir(join(content, 'pages'), { recursive: true });
  for (const { slug, file } of generated.content.pages) {
    const text = await readFile(join(generated.folder, file), 'utf8');
    await writeFile(
      join(content, 'pages', `${slug}.md`),
      text.replace('---\n', `---\nurl: /${slug}/\n`),
    );
  }
}

async function copyProjects(generated: Generated, folder: string) {
  await mkdir(folder, { recursive: true });
  for (const { slug, file } of generated.content.projects) {
    const text = await readFile(join(generated.folder, file), 'utf8');
    // Hugo keeps the word « kind » for itself.
    await writeFile(join(folder, `${slug}.md`), text.replace(/^kind:/m, 'nature:'));
  }
}

async function writeOffers({ content, today }: Generated, folder: string) {
  await mkdir(folder, { recursive: true });
  for (const { slug, data } of content.projects) {
    if (!takesOffers(phaseOn(today, data))) continue;
    for (const need of [undefined, ...needsToOffer(data, today)]) {
      const url = `/projets/${slug}/offrir/${need ? `${need}/` : ''}`;
      const page = { title: 'Offrir', url, project: slug, ...(need && { need }) };
      await writeFile(join(folder, `${slug}--${need ?? ''}.md`), JSON.stringify(page));
    }
  }
}

function needsToOffer({ needs, window }: Project, today: string): string[] {
  return needs
    .filter(
      (need) => need.category !== 'financial' && needStateOn(today, need, window) === 'lacking',
    )
    .map(({ id }) => id);
}

async function writeSectors({ content }: Generated, folder: string) {
  for (const { id, label } of content.settings.vocabularies.sectors) {
    const page = { title: label, name: label, layout: 'place' };
    await writeList(join(folder, id), JSON.stringify(page));
  }
}

/** Hugo cuts into pages only what is a section: a folder. */
async function writeList(folder: string, text: string) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '_index.md'), text);
}

/** What its templates look up by name. */
async function writeData({ folder: from, content, today }: Generated, folder: string) {
  const { sectors, skills, materials, units } = content.settings.vocabularies;
  await mkdir(folder, { recursive: true });
  await cp(join(from, 'settings.yml'), join(folder, 'settings.yml'));
  const bench = {
    today,
    terms: Object.fromEntries(
      [...sectors, ...skills, ...materials].map(({ id, label }) => [id, label]),
    ),
    bands: Array.from({ length: ARROWS + 1 }, (_, filled) => bandPaths(ARROWS, filled)),
    units: Object.fromEntries(units.map(({ id, many }) => [id, many])),
    partners: Object.fromEntries(
      content.partners.map(({ slug, data: { name, terms } }) => [slug, { name, terms }]),
    ),
  };
  await writeFile(join(folder, 'bench.json'), JSON.stringify(bench));
}
