import type { IncomingMessage } from 'node:http';
import { NetlifyDev } from '@netlify/dev';

/** What Netlify would answer to a request for a file: redirects, headers, the file itself. */
export interface NetlifyHost {
  /** Undefined when no redirect or file matches. */
  handle(request: IncomingMessage): Promise<Response | undefined>;
  stop(): Promise<void>;
}

const off = { enabled: false };

/**
 * Netlify's own emulation of how it serves the published folder, without any part that calls out.
 *
 * @param root the repository, where `netlify.toml` lies
 */
export async function netlifyHost(root: string): Promise<NetlifyHost> {
  const netlify = new NetlifyDev({
    projectRoot: root,
    skipGitignore: true,
    serverAddress: null,
    aiGateway: off,
    blobs: off,
    database: off,
    edgeFunctions: off,
    environmentVariables: off,
    functions: off,
    geolocation: off,
    images: off,
  });
  await netlify.start();
  return {
    handle: async (request) => (await netlify.handleAndIntrospectNodeRequest(request))?.response,
    stop: () => netlify.stop(),
  };
}
