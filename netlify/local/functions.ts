import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromWebResponse, toWebRequest } from '@netlify/dev-utils';
import { type LocalHandler, pathOf } from './local-handler.ts';

/** What a function is given besides the request: the part of Netlify's context that ours use. */
interface CallContext {
  ip: string;
  params: Record<string, string>;
  waitUntil(work: Promise<unknown>): void;
}

/** A module of `netlify/functions/`. */
export interface FunctionModule {
  default(request: Request, context: CallContext): Promise<Response>;
  config: { path?: string | string[]; schedule?: string };
}

/** How a function's file becomes its module: once in preview, again after each change in development. */
export type LoadFunction = (file: string) => Promise<FunctionModule>;

/** Methods that a `Request` cannot have, and that the host lets through to no function. */
export const IMPOSSIBLE = new Set(['TRACE', 'TRACK', 'CONNECT']);

interface Route {
  file: string;
  pattern: URLPattern;
}

/**
 * Calls the functions in this very process, by the paths of their own configuration. Netlify's
 * emulation bundles a function and starts a thread at each call, which is a second of waiting; that
 * the functions can be bundled is for the tests to prove.
 *
 * @param serve what becomes of an answer before it is sent
 */
export async function functionsHandler(
  folder: string,
  load: LoadFunction,
  serve = (answer: Response): Response => answer,
): Promise<LocalHandler> {
  const routes = await routesOf(folder, load);
  return async (request, response) => {
    const pathname = pathOf(request).replace(/(?<=.)\/$/, '');
    for (const { file, pattern } of routes) {
      const params = pattern.exec({ pathname })?.pathname.groups;
      if (!params) continue;
      if (IMPOSSIBLE.has(request.method ?? '')) {
        response.writeHead(405).end();
        return true;
      }
      const { default: call } = await load(file);
      const answer = await call(toWebRequest(request), {
        // As in Netlify's emulation, nobody's address is known here.
        ip: '',
        params: Object.fromEntries(
          Object.entries(params).map(([name, value]) => [name, value ?? '']),
        ),
        waitUntil: (work) => void work,
      });
      await fromWebResponse(serve(answer), response);
      return true;
    }
    return false;
  };
}

async function routesOf(folder: string, load: LoadFunction): Promise<Route[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.mts'))
    .map((name) => join(folder, name));
  const routes: Route[] = [];
  for (const file of files) {
    const { path = [] } = (await load(file)).config;
    for (const pathname of [path].flat()) {
      routes.push({ file, pattern: new URLPattern({ pathname }, { ignoreCase: true }) });
    }
  }
  return routes;
}
