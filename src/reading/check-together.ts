import { assess } from '../criteria/assess.ts';
import type { RuleContext } from '../criteria/rules.ts';
import type { Content, Entry } from '../model/content.ts';
import type { ReferenceTarget } from '../model/editor.ts';
import { collectionNames, nouns } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { referencesIn } from '../model/references.ts';
import { settings as settingsSchema } from '../model/settings.ts';
import { corrected, fieldName, nearest } from './problems-of.ts';

/** What is wrong between files that are each sound, and what the criteria only advise. */
export interface Together {
  problems: Problem[];
  advice: Problem[];
}

/**
 * Checks what no file can be checked for alone: references, and the admission criteria.
 *
 * @param broken files that could not be read: a reference to one of them is not an error
 */
export function checkTogether(content: Content, broken: ReadonlySet<string>): Together {
  const known = idsOf(content, broken);
  const problems: Problem[] = [
    ...referenceProblems('settings.yml', settingsSchema, content.settings, known),
    ...sharedIds(content),
  ];
  for (const name of collectionNames) {
    for (const entry of content[name] as Entry<unknown>[]) {
      problems.push(...referenceProblems(entry.file, nouns[name].schema, entry.data, known));
    }
  }
  const advice: Problem[] = [];
  for (const entry of content.projects) {
    for (const found of criteriaProblems(entry, content)) {
      (found.blocks ? problems : advice).push(found.problem);
    }
  }
  return { problems, advice };
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

function referenceProblems(
  file: string,
  schema: Parameters<typeof referencesIn>[0],
  data: unknown,
  known: Ids,
): Problem[] {
  const ownNeeds = new Set(
    ((data as Partial<Project>).needs ?? []).map(({ id }) => id),
  );
  return referencesIn(schema, data).flatMap(({ path, target, id }): Problem[] => {
    const ids = target === 'needs' ? ownNeeds : known[target];
    if (ids.has(id)) return [];
    const suggestion = nearest(id, [...ids]);
    return [
      {
        file,
        field: fieldName(path),
        value: id,
        wrong: `ne correspond à ${nowhere[target]}`,
        ...(suggestion
          ? corrected(path, suggestion)
          : { mend: `choisissez parmi : ${[...ids].slice(0, 12).join(', ')}${ids.size > 12 ? '…' : ''}` }),
      },
    ];
  });
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

/** Skills and materials share the addresses of `/besoins/`: no id may be in both. */
function sharedIds({ settings: { vocabularies } }: Content): Problem[] {
  const skills = new Set(vocabularies.skills.map(({ id }) => id));
  return vocabularies.materials.flatMap(({ id }, index): Problem[] =>
    skills.has(id)
      ? [
          {
            file: 'settings.yml',
            field: `vocabularies.materials[${index}].id`,
            value: id,
            wrong: 'est déjà l’identifiant d’une compétence',
            mend: 'donnez-lui un autre identifiant : compétences et matériel partagent leurs adresses',
          },
        ]
      : [],
  );
}

/** The hosts of each crowdfunding partner, as the criteria want them. */
export function ruleContextOf(content: Content): RuleContext {
  return {
    policy: content.settings.policy.criteria,
    hosts: Object.fromEntries(content.partners.map(({ slug, data }) => [slug, data.hosts])),
  };
}

function criteriaProblems(entry: Entry<Project>, content: Content) {
  const { policy } = content.settings;
  // A project admitted under earlier rules keeps its place; one that leads to an unknown host never does.
  const settled =
    entry.data.status !== 'open' ||
    (entry.data.admittedUnder !== undefined && entry.data.admittedUnder !== policy.version);
  return assess(entry.data, ruleContextOf(content)).map((finding) => ({
    blocks: finding.severity === 'refuse' && (!settled || finding.code === 'UNKNOWN_HOST'),
    problem: {
      file: entry.file,
      field: finding.field,
      wrong: `ne respecte pas un critère (${finding.code})`,
      mend: finding.message,
    },
  }));
}
