import { escapeHtml } from '../../src/letters/escape-html.ts';

/** Elements without an end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose text is read as it is. Titles and text areas are not among them. */
const RAW = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp']);

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/**
 * Writes a document as HTML. linkedom's own writing leaves the texts of `title` and `textarea` as
 * they are, and what a visitor typed in one would come out as markup.
 */
export function htmlOf(document: Document): string {
  return `<!doctype html>\n${written(document.documentElement)}\n`;
}

function written(node: Node): string {
  if (node.nodeType === TEXT) return textOf(node);
  if (node.nodeType === COMMENT) return `<!--${node.nodeValue ?? ''}-->`;
  if (node.nodeType !== ELEMENT) return '';
  const element = node as Element;
  const name = element.localName;
  const opening = `<${name}${Array.from(element.attributes, attribute).join('')}>`;
  return VOID.has(name) ? opening : `${opening}${children(element)}</${name}>`;
}

function children(element: Element): string {
  const inside = Array.from(element.childNodes, written).join('');
  // The first line end after these is not read: one more keeps the typed one.
  const swallows = element.localName === 'textarea' || element.localName === 'pre';
  return swallows && inside.startsWith('\n') ? `\n${inside}` : inside;
}

function textOf(node: Node): string {
  const text = node.nodeValue ?? '';
  return RAW.has(node.parentElement?.localName ?? '') ? text : escapeHtml(text);
}

function attribute({ name, value }: Attr): string {
  return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
}
