import type { ElementContent, Root } from 'hast';

/**
 * How many elements may hold one another: more than any text needs, and far less than what follows can
 * bear. A few thousand `>` would stop the making of the whole site.
 */
const DEEPEST = 40;

/** A tree where what is nested too deep is only the text that it holds. */
export function flattened(root: Root): Root {
  return { ...root, children: root.children.flatMap((node) => cut(node as ElementContent, 1)) };
}

function cut(node: ElementContent, depth: number): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (depth === DEEPEST) return [{ type: 'text', value: textIn(node) }];
  return [{ ...node, children: node.children.flatMap((child) => cut(child, depth + 1)) }];
}

/** All the text of a node, however deep it is. */
function textIn(node: ElementContent): string {
  let text = '';
  const left = [node];
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.type === 'text') text += next.value;
    if (next.type === 'element') left.push(...next.children.toReversed());
  }
  return text;
}
