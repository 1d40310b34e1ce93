import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { reviewOf } from '../model/review.ts';
import { deciders } from '../submissions/life/who-decides.ts';

const SETTINGS = 'settings.yml';

/** A caisse whose proposals the central team decides needs one that can be written to. */
export function checkReview({ caisses, settings }: Content): Problem[] {
  const { submissions } = settings.policy;
  if (submissions.central !== undefined) return [];
  const wrong = (file: string, field: string): Problem => ({
    file,
    field,
    wrong: 'demande à l’équipe centrale de décider, et son adresse n’est pas indiquée',
    mend: 'indiquez-la dans settings.yml (policy.submissions.central), ou laissez décider l’équipe de la caisse : team',
  });
  return [
    ...(deciders(submissions).includes('central')
      ? [wrong(SETTINGS, 'policy.submissions.decides')]
      : []),
    ...caisses
      .filter(({ data }) => data.review?.decides !== undefined)
      .filter(({ data }) => deciders(reviewOf(data, settings.policy)).includes('central'))
      .map(({ file }) => wrong(file, 'review.decides')),
  ];
}
