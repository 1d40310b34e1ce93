import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type Entry<Name extends 'mdastPlugins' | 'hastPlugins'> = NonNullable<
  SatteriProcessorOptions[Name]
>[number];

/** A plugin that works on the Markdown tree. */
export type MarkdownPlugin = Extract<Entry<'mdastPlugins'>, { name: string }>;

/** A plugin that works on the HTML tree. */
export type HtmlPlugin = Extract<Entry<'hastPlugins'>, { name: string }>;
