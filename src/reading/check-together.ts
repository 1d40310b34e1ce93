import { stopsPublication } from '../criteria/admission.ts';
import { assess } from '../criteria/assess.ts';
import type { RuleContext } from '../criteria/rules.ts';
import type { Content, Entry } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { checkReferences } from './check-references.ts';

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
  const problems = checkReferences(content, broken);
  const advice: Problem[] = [];
  for (const entry of content.projects) {
    for (const found of criteriaProblems(entry, content)) {
      (found.blocks ? problems : advice).push(found.problem);
    }
  }
  return { problems, advice };
}

/** The hosts of each crowdfunding partner, as the criteria want them. */
export function ruleContextOf(content: Content): RuleContext {
  return {
    policy: content.settings.policy.criteria,
    hosts: Object.fromEntries(content.partners.map(({ slug, data }) => [slug, data.hosts])),
  };
}

function criteriaProblems(entry: Entry<Project>, content: Content) {
  const { version } = content.settings.policy;
  return assess(entry.data, ruleContextOf(content)).map((finding) => ({
    blocks: stopsPublication(finding, entry.data, version),
    problem: {
      file: entry.file,
      field: finding.field,
      wrong: `ne respecte pas un critère (${finding.code})`,
      mend: finding.message,
    },
  }));
}
