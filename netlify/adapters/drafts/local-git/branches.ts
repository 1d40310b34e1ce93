import { branchOf, nameOfBranch } from '../draft-name.ts';
import type { DraftName } from '../drafts.ts';
import { BRANCH, type DeskClone } from './desk-clone.ts';

const HEADS = 'refs/heads/';

/** The ref of the branch that is published. */
export const MAIN = `${HEADS}${BRANCH}`;

/** The ref of the branch of an entry's draft. */
export function refOf(name: DraftName): string {
  return `${HEADS}${branchOf(name)}`;
}

/** A branch, and the commit that it is at. */
export interface Branch {
  ref: string;
  head: string;
  tree: string;
  parents: string[];
  /** An instant, in ISO 8601. */
  at: string;
}

const FORMAT = ['refname', 'objectname', 'tree', 'parent', 'committerdate:iso-strict']
  .map((field) => `%(${field})`)
  .join('%09');

/** The branches of these names, or below a name that ends with a slash; those that are not there lack. */
export async function branches(clone: DeskClone, ...refs: string[]): Promise<Branch[]> {
  const listed = await clone.git(['for-each-ref', `--format=${FORMAT}`, ...refs]);
  return listed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [ref = '', head = '', tree = '', parents = '', date = ''] = line.split('\t');
      return {
        ref,
        head,
        tree,
        parents: parents.split(' ').filter(Boolean),
        at: new Date(date).toISOString(),
      };
    })
    .filter(({ ref }) => refs.some((name) => ref === name || name.endsWith('/')));
}

/** The branch of one name, and the published one. */
export async function branchAndMain(clone: DeskClone, ref: string) {
  const found = await branches(clone, ref, MAIN);
  return {
    branch: found.find((each) => each.ref === ref),
    main: found.find((each) => each.ref === MAIN),
  };
}

/** The entry whose draft a branch is. */
export function nameOf({ ref }: Branch): DraftName | undefined {
  return nameOfBranch(ref.slice(HEADS.length));
}
