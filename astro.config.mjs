import netlify from '@astrojs/netlify';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isUnlisted } from './netlify/build/is-unlisted.ts';
import { oldPictures } from './netlify/build/old-pictures.ts';
import { onDemandOnly } from './netlify/build/on-demand.ts';
import { privateCatalogue } from './netlify/build/private-catalogue.ts';
import { searchIndex } from './netlify/build/search-index.ts';
import { markdown } from './src/markdown/processor.ts';
import { contentFolder } from './src/reading/content-folder.ts';
import { readSettings } from './src/reading/read.ts';

const outDir = process.env.PERRON_DIST || 'dist';
const settings = await readSettings(contentFolder(), []);

export default defineConfig({
  site: settings?.identity.url ?? 'https://perron.example',
  outDir,
  trailingSlash: 'always',
  compressHTML: true,
  // Shorter than an attribute on each element: 150 bytes of a project's page.
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  // The content security policy allows no inline style.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown,
  server: { host: '127.0.0.1', port: Number(process.env.PORT || 4321) },
  session: false,
  integrations: [
    sitemap({
      filter: (page) =>
        !/\/(?:merci|reponse|recherche|admin|espace|proposition|cartes)\/|\/(?:offrir|appuyer|affiche|partager|alertes)\/|\/caisses\/[^/]+\/proposer\//.test(
          page,
        ) &&
        // What nobody lacks today is not to be found.
        !(page.includes('/besoins/') && isUnlisted(outDir, page)),
    }),
    privateCatalogue(),
    oldPictures(),
    searchIndex(),
    onDemandOnly(),
  ],
  adapter: netlify({
    imageCDN: false,
    // Photos are made at the build: the 19 MB that make them stay there.
    excludeFiles: ['node_modules/{sharp,@img,semver,detect-libc}/**'],
    devFeatures: { environmentVariables: false, images: false, edgeFunctions: false },
  }),
  vite: {
    // Neither does it allow a script inside a page, however small.
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { '@media': `${contentFolder()}/media` } },
    // Known from the start, so that the desk's first visit does not reload itself.
    optimizeDeps: {
      include: ['decap-cms-app', 'react', 'yaml', 'js-yaml', 'zod', 'age-encryption'],
    },
    server: { fs: { allow: ['.', contentFolder()] } },
  },
});
