import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const EVERYTHING = "path: '/*'";

/**
 * Narrows the adapter's server function to the pages that are rendered on demand. As it comes it
 * answers every path, so that each page not found would wake it. With no such page it is removed.
 */
export function onDemandOnly(): AstroIntegration {
  let root: URL;
  let paths: string[] = [];
  return {
    name: 'perron-on-demand',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:routes:resolved': ({ routes }) => {
        paths = routes
          .filter(({ isPrerendered, origin }) => !isPrerendered && origin === 'project')
          .map(({ segments }) => netlifyPath(segments));
      },
      'astro:build:done': async ({ logger }) => {
        const folder = new URL('.netlify/v1/functions/ssr/', root);
        if (paths.length === 0) {
          await rm(folder, { recursive: true, force: true });
          logger.info('Aucune page à la demande : la fonction du serveur est enlevée.');
          return;
        }
        await narrow(new URL('ssr.mjs', folder), paths);
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

async function narrow(file: URL, paths: readonly string[]): Promise<void> {
  const source = await readFile(file, 'utf8');
  if (!source.includes(EVERYTHING)) {
    throw new Error(
      `on-demand: ${fileURLToPath(file)} no longer says ${EVERYTHING}: look at what the adapter now writes`,
    );
  }
  await writeFile(file, source.replace(EVERYTHING, `path: ${JSON.stringify(paths)}`));
}
