import type { Repository } from './repository.ts';

/** A content file that differs between two commits. An absent side has no id. */
export interface Difference {
  /** Its path in the repository. */
  path: string;
  /** File modes, such as 100644. */
  mode: string;
  before: string | undefined;
  after: string | undefined;
}

const NONE = /^0+$/;

/** The files of a folder that differ from one commit to another; an empty folder is all of them. */
export async function differences(
  repository: Repository & { folder: string },
  from: string,
  to: string,
): Promise<Difference[]> {
  const within = repository.folder === '' ? [] : ['--', repository.folder];
  const raw = await repository.git([
    'diff-tree',
    '-r',
    '-z',
    '--no-renames',
    '--full-index',
    from,
    to,
    ...within,
  ]);
  const parts = raw.split('\0');
  const found: Difference[] = [];
  // Each difference is two parts: « :mode mode id id status », then the path.
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [oldMode = '', newMode = '', before = '', after = ''] = (parts[index] ?? '')
      .slice(1)
      .split(' ');
    found.push({
      path: parts[index + 1] ?? '',
      mode: NONE.test(newMode) ? oldMode : newMode,
      before: NONE.test(before) ? undefined : before,
      after: NONE.test(after) ? undefined : after,
    });
  }
  return found;
}
