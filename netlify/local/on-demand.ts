import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromWebResponse, toWebRequest } from '@netlify/dev-utils';
import { type FunctionModule, IMPOSSIBLE } from './functions.ts';
import { type LocalHandler, pathOf } from './local-handler.ts';

/**
 * Calls the function that renders pages on demand, by the paths of its own configuration: Netlify's
 * emulation does not know it.
 *
 * @param folder where the build left the function
 */
export async function onDemandHandler(folder: string): Promise<LocalHandler> {
  const { href } = pathToFileURL(join(folder, 'ssr.mjs'));
  const { default: render, config } = (await import(href)) as FunctionModule;
  const patterns = [config.path ?? []].flat().map((pathname) => new URLPattern({ pathname }));
  return async (request, response) => {
    const pathname = pathOf(request).replace(/(?<=.)\/$/, '');
    if (!patterns.some((pattern) => pattern.test({ pathname }))) return false;
    if (IMPOSSIBLE.has(request.method ?? '')) {
      response.writeHead(405).end();
      return true;
    }
    const answer = await render(toWebRequest(request), {
      ip: '',
      params: {},
      waitUntil: (work) => void work,
    });
    await fromWebResponse(answer, response);
    return true;
  };
}
