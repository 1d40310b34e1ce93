import type { z } from 'zod';
import type { Content, Entry } from '../model/content.ts';
import type { ReferenceTarget } from '../model/editor.ts';
import { collectionNames, nouns } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { type Reference, referencesIn } from '../model/references.ts';
import { settings as settingsSchema } from '../model/settings.ts';
import { correctedLine, fieldName, shown } from './field.ts';
import { nearest } from './nearest.ts';

/**
 * The references that lead nowhere, in every file, by the labels of the schemas alone.
 *
 * @param broken files that could not be read: a reference to one of them is not an error
 */
export function checkReferences(content: Content, broken: ReadonlySet<string>): Problem[] {
  const known = idsOf(content, broken);
  const problems = problemsIn('settings.yml', settingsSchema, content.settings, known);
  for (const name of collectionNames) {
    for (const entry of content[name] as Entry<unknown>[]) {
      problems.push(...problemsIn(entry.file, nouns[name].schema, entry.data, known));
    }
  }
  return problems;
}

type Ids = Record<Exclude<ReferenceTarget, 'needs'>, Set<string>>;

function idsOf(content: Content, broken: ReadonlySet<string>): Ids {
  const { skills, materials, sectors, units } = content.settings.vocabularies;
  const idsIn = (terms: readonly { id: string }[]) => new Set(terms.map(({ id }) => id));
  const brokenIn = (name: string) =>
    [...broken]
      .filter((file) => file.startsWith(`${name}/`))
      .map((file) => file.slice(name.length + 1, -'.md'.length));
  return {
    skills: idsIn(skills),
    materials: idsIn(materials),
    sectors: idsIn(sectors),
    units: idsIn(units),
    ...(Object.fromEntries(
      collectionNames.map((name) => [
        name,
        new Set([...content[name].map(({ slug }) => slug), ...brokenIn(name)]),
      ]),
    ) as Pick<Ids, (typeof collectionNames)[number]>),
  };
}

function problemsIn(file: string, schema: z.ZodType, data: unknown, known: Ids): Problem[] {
  const ownNeeds = new Set(((data as Partial<Project>).needs ?? []).map(({ id }) => id));
  return referencesIn(schema, data).flatMap(({ path, target, id }): Problem[] => {
    const ids = target === 'needs' ? ownNeeds : known[target];
    if (ids.has(id)) return [];
    const wrong = `ne correspond à ${nowhere[target]}`;
    return [{ file, field: fieldName(path), value: shown(id), wrong, ...mend(id, path, [...ids]) }];
  });
}

/** How many ids are named when none is like the one that was written. */
const NAMED = 12;

function mend(
  id: string,
  path: Reference['path'],
  ids: string[],
): Pick<Problem, 'mend' | 'corrected'> {
  const suggestion = nearest(id, ids);
  if (suggestion !== undefined) {
    return {
      mend: `vouliez-vous dire ${suggestion} ?`,
      corrected: correctedLine(path, suggestion),
    };
  }
  if (ids.length === 0) return { mend: 'enlevez-le' };
  const more = ids.length > NAMED ? '…' : '';
  return { mend: `choisissez parmi : ${ids.slice(0, NAMED).join(', ')}${more}` };
}

const nowhere: Record<ReferenceTarget, string> = {
  projects: 'aucun fichier de content/projects',
  caisses: 'aucun fichier de content/caisses',
  regions: 'aucun fichier de content/regions',
  communities: 'aucun fichier de content/communities',
  partners: 'aucun fichier de content/partners',
  resources: 'aucun fichier de content/resources',
  pages: 'aucun fichier de content/pages',
  skills: 'aucune compétence de settings.yml',
  materials: 'aucun matériel de settings.yml',
  sectors: 'aucun secteur de settings.yml',
  units: 'aucune unité de settings.yml',
  needs: 'aucun besoin de ce projet',
};
