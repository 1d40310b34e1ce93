import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { mediaAddress } from './media-file.ts';
import type { HtmlPlugin } from './plugin.ts';

const UNUSED = ['picture', 'source', 'input', 'details', 'summary', 'div', 'span'];

/** What a text may hold: GitHub's list, less what this site has no use for. */
const schema: Schema = {
  ...defaultSchema,
  // The engine prefixes the ids of footnotes itself.
  clobberPrefix: '',
  protocols: { href: ['http', 'https'], src: [], cite: ['https'], longDesc: [] },
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !UNUSED.includes(name)),
};

/**
 * Keeps of a rendered text what a text needs: no raw HTML, no script, only web links, only pictures
 * of the media folder. Whoever writes content may be mistaken, or worse.
 */
export const sanitise: HtmlPlugin = {
  name: 'perron-sanitise',
  after(root, context) {
    const clean = sanitize(root as Root, schema) as Root;
    context.replaceNode(root, { ...clean, children: clean.children.flatMap(mend) });
  },
};

function mend(node: Root['children'][number]): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  if (tagName === 'img' && !mediaAddress(String(properties.src ?? ''))) return [];
  const children = node.children.flatMap(mend);
  if (tagName === 'a' && properties.href === undefined) return children;
  if (tagName === 'h2' && properties.id === 'footnote-label') {
    return [{ ...node, children: [{ type: 'text', value: 'Notes' }] }];
  }
  return [{ ...node, properties: linkProperties(node), children }];
}

function linkProperties({ tagName, properties }: Element): Element['properties'] {
  if (tagName !== 'a') return properties;
  if (properties.dataFootnoteBackref !== undefined) {
    const label = String(properties.ariaLabel ?? '').replace(
      'Back to reference',
      'Retour au renvoi',
    );
    return { ...properties, ariaLabel: label };
  }
  return /^(?:https?:|\/\/)/i.test(String(properties.href))
    ? { ...properties, rel: ['nofollow', 'noopener'] }
    : properties;
}
