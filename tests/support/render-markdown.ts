import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { markdown } from '../../src/markdown/processor.ts';

/** The Markdown engine of the build, by itself. */
export async function markdownRenderer(): Promise<(text: string) => Promise<string>> {
  const { features, ...plugins } = markdown.processor.options;
  const renderer = await createSatteriMarkdownProcessor({
    ...plugins,
    features: features as { smartPunctuation: false },
    syntaxHighlight: markdown.syntaxHighlight,
  });
  return async (text) => (await renderer.render(text)).code;
}
