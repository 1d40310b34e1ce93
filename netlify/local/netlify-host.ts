import type { IncomingMessage } from 'node:http';
import { NetlifyDev } from '@netlify/dev';

/** What Netlify would answer to a request: functions, redirects, headers and, if asked, files. */
export interface NetlifyHost {
  /** Undefined when no function, redirect or file matches. */
  handle(request: IncomingMessage): Promise<Response | undefined>;
  stop(): Promise<void>;
}

const off = { enabled: false };

/**
 * Netlify's own emulation of its platform, without any part that calls out.
 *
 * @param root the repository, where `netlify.toml` lies
 * @param staticFiles whether to serve the published folder too, with its headers
 */
export async function netlifyHost(root: string, staticFiles: boolean): Promise<NetlifyHost> {
  const netlify = new NetlifyDev({
    projectRoot: root,
    skipGitignore: true,
    serverAddress: null,
    aiGateway: off,
    blobs: off,
    database: off,
    edgeFunctions: off,
    environmentVariables: off,
    geolocation: off,
    images: off,
    headers: { enabled: staticFiles },
    staticFiles: { enabled: staticFiles },
  });
  await netlify.start();
  return {
    handle: async (request) => (await netlify.handleAndIntrospectNodeRequest(request))?.response,
    stop: () => netlify.stop(),
  };
}
