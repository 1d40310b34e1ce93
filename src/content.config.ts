import { defineCollection } from 'astro:content';
import { progressLoader } from '../netlify/adapters/progress/progress-loader.ts';
import { nouns } from './model/nouns.ts';
import { settings } from './model/settings.ts';
import { projectProgress } from './offers/progress/project-progress.ts';
import { collection } from './reading/collection.ts';

export const collections = {
  projects: defineCollection({ loader: collection('projects'), schema: nouns.projects.schema }),
  caisses: defineCollection({ loader: collection('caisses'), schema: nouns.caisses.schema }),
  regions: defineCollection({ loader: collection('regions'), schema: nouns.regions.schema }),
  communities: defineCollection({
    loader: collection('communities'),
    schema: nouns.communities.schema,
  }),
  partners: defineCollection({ loader: collection('partners'), schema: nouns.partners.schema }),
  resources: defineCollection({ loader: collection('resources'), schema: nouns.resources.schema }),
  pages: defineCollection({ loader: collection('pages'), schema: nouns.pages.schema }),
  settings: defineCollection({ loader: collection('settings'), schema: settings }),
  progress: defineCollection({ loader: progressLoader(), schema: projectProgress }),
};
