import type { Catalogue } from '../../../src/model/catalogue.ts';
import { typography } from '../../../src/model/typography.ts';
import type { ShownResource } from '../../../src/submissions/form/begin-view.ts';
import { elsewhere, type Subject } from '../../../src/submissions/form/elsewhere.ts';

/** Resources shown at most: a few doors, not a directory. */
const MOST = 6;

/** Where money is given to projects: for who lacks nothing else. */
export function doorsToMoney({ partners }: Catalogue): ShownResource[] {
  return Object.values(partners).flatMap(({ name, hosts: [host] }) =>
    host === undefined ? [] : [{ name, summary: whereMoneyIsGiven, website: `https://${host}` }],
  );
}

const whereMoneyIsGiven = typography(
  'Pour une campagne de financement participatif : c’est là que ce site envoie les gens qui veulent donner de l’argent.',
);

/** Where else somebody can go, by region and by subject. */
export function resourcesFor({ resources }: Catalogue, subject: Subject): ShownResource[] {
  return elsewhere(resources, subject)
    .slice(0, MOST)
    .map(({ name, summary, website }) => ({ name, summary, website }));
}
