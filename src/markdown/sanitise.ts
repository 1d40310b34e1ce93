import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { flattened } from './flatten.ts';
import { mediaAddress } from './media-file.ts';
import { isPlainLink } from './plain-link.ts';
import type { HtmlPlugin } from './plugin.ts';

const UNUSED = ['picture', 'source', 'input', 'details', 'summary', 'div', 'span'];

/** What a text may hold: GitHub's list, less what this site has no use for. */
const schema: Schema = {
  ...defaultSchema,
  // The engine prefixes the ids of footnotes itself.
  clobberPrefix: '',
  protocols: { href: ['http', 'https'], src: [], cite: ['https'], longDesc: [] },
  // No code is coloured: the language that was typed for it serves nothing.
  attributes: { ...defaultSchema.attributes, code: [] },
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !UNUSED.includes(name)),
};

/**
 * How many links a text has at most; those after them are shown as text. A short text can otherwise repeat
 * a long address until its page weighs megabytes.
 */
const MOST_LINKS = 200;

/**
 * Keeps of a rendered text what a text needs: no raw HTML, no script, only web links, only pictures
 * of the media folder. Whoever writes content may be mistaken, or worse.
 */
export const sanitise: HtmlPlugin = {
  name: 'perron-sanitise',
  after(root, context) {
    const clean = sanitize(flattened(root as Root), schema) as Root;
    const left = { links: MOST_LINKS };
    context.replaceNode(root, {
      ...clean,
      children: clean.children.flatMap((node) => mend(node, left)),
    });
  },
};

function mend(node: Root['children'][number], left: { links: number }): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  if (tagName === 'img' && !mediaAddress(String(properties.src ?? ''))) return [];
  const children = node.children.flatMap((child) => mend(child, left));
  if (tagName === 'a') {
    if (!isPlainLink(String(properties.href ?? '')) || left.links === 0) return children;
    left.links -= 1;
  }
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
