import { satteri } from '@astrojs/markdown-satteri';
import { mediaImagesOnly } from './media-images.ts';
import { rawHtmlAsText } from './raw-html.ts';
import { sanitise } from './sanitise.ts';

/** The Markdown engine of the site. French punctuation is set later, once, on whole pages. */
export const markdown = {
  processor: satteri({
    mdastPlugins: [rawHtmlAsText, mediaImagesOnly],
    hastPlugins: [sanitise],
    features: { smartPunctuation: false },
  }),
  syntaxHighlight: false as const,
};
