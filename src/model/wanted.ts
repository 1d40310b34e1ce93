import type { Need } from './need.ts';

/** One skill or material that several projects lack. */
export interface Wanted {
  category: 'human' | 'material';
  /** The skill or the material. */
  term: string;
  /** The unit in which a material is counted. */
  unit?: string;
  missing: number;
  /** The slugs of the projects that lack it. */
  projects: string[];
  essential: boolean;
}

/** What some projects need most: what the most of them lack first, then what they cannot do without. */
export function mostWanted(
  lacking: readonly { project: string; needs: readonly { need: Need; missing: number }[] }[],
): Wanted[] {
  const found = new Map<string, Wanted>();
  for (const { project, needs } of lacking) {
    for (const { need, missing } of needs) {
      if (need.category === 'financial') continue;
      const term = need.category === 'human' ? need.skill : need.material;
      const unit = need.category === 'material' ? need.unit : undefined;
      const key = [need.category, term, unit].join(' ');
      const wanted = found.get(key) ?? emptyWanted(need.category, term, unit);
      wanted.missing += missing;
      wanted.essential ||= need.essential;
      if (wanted.projects.at(-1) !== project) wanted.projects.push(project);
      found.set(key, wanted);
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      b.projects.length - a.projects.length ||
      Number(b.essential) - Number(a.essential) ||
      b.missing - a.missing,
  );
}

function emptyWanted(category: Wanted['category'], term: string, unit: string | undefined): Wanted {
  return { category, term, ...(unit && { unit }), missing: 0, projects: [], essential: false };
}
