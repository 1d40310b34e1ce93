import { type GitOptions, git, gitBytes, gitMaybe, ownGit } from './git.ts';

/** A repository of ours, whose commands heed nobody’s settings but its own. */
export interface Repository {
  /** Its root. */
  root: string;
  git(
    args: readonly string[],
    input?: GitOptions['input'],
    environment?: Record<string, string>,
  ): Promise<string>;
  /** The same, or undefined when the command fails: for questions whose answer may be no. */
  gitMaybe(args: readonly string[]): Promise<string | undefined>;
  bytes(args: readonly string[], input?: GitOptions['input']): Promise<Buffer>;
}

/** The repository in a folder. */
export function repositoryAt(root: string): Repository {
  const options = { in: root, environment: ownGit };
  return {
    root,
    git: (args, input, environment) =>
      git(args, { ...options, input, environment: { ...ownGit, ...environment } }),
    gitMaybe: (args) => gitMaybe(args, options),
    bytes: (args, input) => gitBytes(args, { ...options, input }),
  };
}

/** A commit's id, or undefined when there is no such commit. */
export function commitId(repository: Repository, name: string): Promise<string | undefined> {
  return repository.gitMaybe(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}

/** A blob's id at a path of a commit, or undefined when there is none. */
export function blobId(repository: Repository, commit: string, path: string) {
  return repository.gitMaybe(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]);
}
