import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { catalogueFile } from '../adapters/catalogue.ts';

/** What the adapter writes, and what is put in its place. */
const EVERYTHING = "path: '/*'";
const HANDLER = 'export default createHandler(';

// Pages have a slash at the end; whoever types an address leaves it out, and must find them too.
const WITH_SLASH = `
export default (request, context) => {
  const { pathname, search } = new URL(request.url);
  if (pathname.endsWith('/')) return render(request, context);
  return new Response(null, { status: 301, headers: { location: pathname + '/' + search } });
};
`;

/**
 * Narrows the adapter's server function to the pages that are rendered on demand. As it comes it
 * answers every path, so that each page not found would wake it, and it loads its dependencies file
 * by file, which takes seconds. With no such page it is removed.
 */
export function onDemandOnly(): AstroIntegration {
  let root: URL;
  let copy: string;
  let paths: string[] = [];
  return {
    name: 'perron-on-demand',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [bundled, withoutContent] } });
      },
      'astro:config:done': ({ config }) => {
        root = config.root;
        copy = serverFolder(fileURLToPath(config.outDir));
      },
      'astro:routes:resolved': ({ routes }) => {
        paths = routes
          .filter(({ isPrerendered, origin }) => !isPrerendered && origin === 'project')
          .map(({ segments }) => netlifyPath(segments));
      },
      'astro:build:done': async ({ logger }) => {
        const folder = new URL('.netlify/v1/functions/ssr/', root);
        await rm(copy, { recursive: true, force: true });
        if (paths.length === 0) {
          await rm(folder, { recursive: true, force: true });
          logger.info('Aucune page à la demande : la fonction du serveur est enlevée.');
          return;
        }
        await narrow(new URL('ssr.mjs', folder), paths);
        // Everything in its folder comes along, and is found where the functions look for it.
        await mkdir(new URL('netlify/', folder), { recursive: true });
        await copyFile(catalogueFile(), new URL('netlify/catalogue.json', folder));
        await keepCopy(folder, copy);
      },
    },
  };
}

/** An Astro route in Netlify's path syntax: `/espace/[id]` becomes `/espace/:id`. */
export function netlifyPath(
  segments: readonly (readonly { content: string; dynamic: boolean; spread: boolean }[])[],
): string {
  const parts = segments.map((segment) =>
    segment
      .map(({ content, dynamic, spread }) => {
        if (spread) return '*';
        return dynamic ? `:${content}` : content;
      })
      .join(''),
  );
  return `/${parts.join('/')}`;
}

/**
 * Where the preview finds the server function of a build: beside what is published. The adapter's
 * own folder is emptied by whatever reads Astro's configuration.
 *
 * @param published the folder of what is published
 */
export function serverFolder(published: string): string {
  return `${published.replace(/\/$/, '')}-server`;
}

/** Puts the code of dependencies, and only what is used of it, in the function's own files. */
const bundled = {
  name: 'perron-bundled-dependencies',
  configEnvironment: (name: string) =>
    // Sharp works at the build only; its programs cannot be bundled.
    name === 'ssr' ? { resolve: { noExternal: true as const, external: ['sharp'] } } : undefined,
};

/** Where Astro keeps all of the content, as a module. */
const CONTENT = '\0astro:data-layer-content';

/**
 * Keeps the content itself out of the function, which would carry all of it, rendered, for a name
 * and a date: its pages are made of the catalogue.
 */
const withoutContent: Plugin = {
  name: 'perron-without-content',
  applyToEnvironment: ({ name }) => name === 'ssr',
  transform: (_code, id) =>
    id === CONTENT
      ? "throw new Error('on-demand: a page rendered on demand reads the catalogue, not the content: give the layout its frame');"
      : undefined,
};

async function narrow(file: URL, paths: readonly string[]): Promise<void> {
  const source = await readFile(file, 'utf8');
  for (const expected of [EVERYTHING, HANDLER]) {
    if (source.includes(expected)) continue;
    throw new Error(
      `on-demand: ${fileURLToPath(file)} no longer says ${expected}: look at what the adapter now writes`,
    );
  }
  const narrowed = source
    .replace(EVERYTHING, () => `path: ${JSON.stringify(paths)}`)
    .replace(HANDLER, 'const render = createHandler(');
  await writeFile(file, narrowed + WITH_SLASH);
}

/** Copies the function whole or not at all: a preview may start at any moment. */
async function keepCopy(folder: URL, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}.tmp`;
  await cp(folder, draft, { recursive: true });
  await rename(draft, copy);
}
