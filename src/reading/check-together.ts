import { stopsPublication } from '../criteria/admission.ts';
import { assess } from '../criteria/assess.ts';
import type { Finding } from '../criteria/finding.ts';
import type { RuleContext } from '../criteria/rule.ts';
import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { checkReferences } from './check-references.ts';
import { checkReview } from './check-review.ts';

/** What is wrong between files that are each sound, and what the criteria only advise. */
export interface Together {
  problems: Problem[];
  advice: Problem[];
}

/**
 * Checks what no file can be checked for alone: references, who decides, the admission criteria.
 *
 * @param broken files that could not be read: a reference to one of them is not an error
 */
export function checkTogether(content: Content, broken: ReadonlySet<string>): Together {
  const problems = [...checkReferences(content, broken), ...checkReview(content)];
  const advice: Problem[] = [];
  const context = ruleContextOf(content);
  const { version } = content.settings.policy;
  for (const { file, data } of content.projects) {
    for (const finding of assess(data, context)) {
      const stops = stopsPublication(finding, data, version);
      (stops ? problems : advice).push(problemOf(file, finding));
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

const problemOf = (file: string, { field, code, message }: Finding): Problem => ({
  file,
  field,
  wrong: `ne respecte pas un critère (${code})`,
  mend: message,
});
