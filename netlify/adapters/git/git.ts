import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

/** How a Git command is run. */
export interface GitOptions {
  /** The work tree or repository that it is run in. */
  in: string;
  /** What it reads. */
  input?: string | Uint8Array;
  environment?: Record<string, string>;
}

/** 256 MB: a picture read whole is far below. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * The environment of Git commands on the desk's own clone: nobody's settings but the clone's. A
 * signing key, a hook or another way of showing differences would each break the desk.
 */
export const ownGit: Record<string, string> = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_DEFAULT_REF_FORMAT: 'files',
  GIT_TERMINAL_PROMPT: '0',
  // A path is a path, whatever characters are in it.
  GIT_LITERAL_PATHSPECS: '1',
};

/** A Git command that failed, and what Git said of it. */
export class GitError extends Error {
  override name = 'GitError';
}

/** A Git command's output as bytes. Throws with what Git said when it fails. */
export function gitBytes(args: readonly string[], options: GitOptions): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const child = execFile(
    'git',
    args,
    {
      cwd: options.in,
      encoding: 'buffer',
      maxBuffer: MAX_OUTPUT,
      env: { ...withoutGitVariables(process.env), ...options.environment },
    },
    (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else
        reject(new GitError(`git ${args.join(' ')}: ${stderr.toString().trim() || error.message}`));
    },
  );
  // A command that ends before it has read all says so itself: its closed input is no second error.
  child.stdin?.on('error', () => undefined).end(options.input ?? '');
  return promise;
}

/** A Git command's output as text, without its last line end. */
export async function git(args: readonly string[], options: GitOptions): Promise<string> {
  return (await gitBytes(args, options)).toString('utf8').replace(/\n$/, '');
}

/** The same, or undefined when the command fails: for questions whose answer may be no. */
export async function gitMaybe(args: readonly string[], options: GitOptions) {
  return git(args, options).catch(() => undefined);
}

/** A hook that starts the site would else point every command at its own repository. */
export function withoutGitVariables(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith('GIT_')),
  );
}
