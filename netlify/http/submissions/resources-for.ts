import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { ShownResource } from '../../../src/submissions/form/begin-view.ts';
import { elsewhere, type Subject } from '../../../src/submissions/form/elsewhere.ts';

/** Resources shown at most: a few doors, not a directory. */
const MOST = 6;

/** Where else somebody can go, by region and by subject. */
export function resourcesFor({ resources }: Catalogue, subject: Subject): ShownResource[] {
  return elsewhere(resources, subject)
    .slice(0, MOST)
    .map(({ name, summary, website }) => ({ name, summary, website }));
}
