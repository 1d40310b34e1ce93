import type { Octokit } from '@octokit/rest';

export type GitHubClient = Octokit;

export interface GitHubSettings {
  /** The repository that holds the content, `owner/name`. */
  repo: string;
  /** The branch that is published. */
  branch: string;
  /** The content folder, relative to the root of the repository; empty when it is that root. */
  folder: string;
  /** A fine-grained token: contents and pull requests, both to write. */
  token: string;
  /** Another service that speaks like GitHub. */
  baseUrl?: string;
  /** How long an answer may take, in milliseconds. */
  timeout: number;
}

/** The client, loaded at the first call: a function that starts loads every file that it names. */
export function githubClient({ token, baseUrl, timeout }: GitHubSettings) {
  let client: Promise<GitHubClient> | undefined;
  return () => {
    client ??= import('@octokit/rest').then(
      ({ Octokit }) =>
        new Octokit({
          auth: token,
          userAgent: 'perron',
          ...(baseUrl && { baseUrl }),
          // Its log would tell what is asked; what fails is told by whoever asked.
          log: { debug: silent, info: silent, warn: silent, error: silent },
          request: { fetch: wholeAnswers(timeout) },
        }),
    );
    return client;
  };
}

/**
 * A fetch that gives whole answers or throws: the client has no time-out of its own, and takes an
 * answer that is cut short, or no JSON, for an empty one.
 */
function wholeAnswers(timeout: number) {
  return async (url: string, options: RequestInit): Promise<Response> => {
    const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(timeout) });
    const text = await answer.text();
    const { status, headers } = answer;
    if (answer.ok && answer.status !== 204) JSON.parse(text);
    return new Response(status === 204 ? null : text, { status, headers });
  };
}

function silent() {
  // Nothing is to be said.
}
