import type { MarkdownPlugin } from './plugin.ts';

/**
 * Shows raw HTML as the text it is: an editor sees at once that it does not work here, and a reader
 * loses no sentence that had a tag in it. Comments are left out.
 */
export const rawHtmlAsText: MarkdownPlugin = {
  name: 'perron-raw-html',
  html(node, context) {
    const value = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
    if (!value) {
      context.removeNode(node);
      return;
    }
    const parent = context.parent(node)?.type;
    const isBlock = parent === undefined || ['root', 'blockquote', 'listItem'].includes(parent);
    const text = { type: 'text', value } as const;
    context.replaceNode(node, isBlock ? { type: 'paragraph', children: [text] } : text);
  },
};
