import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Makes a YAML document hold some data; what does not change keeps its comments and its layout. */
export function writeInto(document: Document, data: object) {
  document.contents = nodeFor(
    document,
    document.contents ?? undefined,
    data,
  ) as typeof document.contents;
}

function nodeFor(document: Document, old: Node | undefined, value: unknown): Node {
  if (old && same(old.toJS(document), value)) return old;
  if (isMap(old) && isPlain(value)) return mapFor(document, old, value);
  if (isSeq(old) && Array.isArray(value)) return listFor(document, old, value);
  if (isScalar(old) && typeof value !== 'object') {
    old.value = value;
    return old;
  }
  return document.createNode(value);
}

function mapFor(document: Document, old: YAMLMap, value: Record<string, unknown>): YAMLMap {
  for (const { key } of [...old.items]) {
    if (!(keyOf(key) in value)) old.delete(key);
  }
  for (const [key, child] of Object.entries(value)) {
    const pair = old.items.find((item) => keyOf(item.key) === key);
    if (pair) pair.value = nodeFor(document, isNode(pair.value) ? pair.value : undefined, child);
    else old.add(document.createPair(key, child));
  }
  return old;
}

/** The items of a list keep their nodes as they move: by equality, or else by their id. */
function listFor(document: Document, old: YAMLSeq, value: unknown[]): YAMLSeq {
  const left = old.items
    .filter(isNode)
    .map((node) => ({ node, was: node.toJS(document) as unknown }));
  const claim = (wanted: (was: unknown) => boolean) => {
    const index = left.findIndex(({ was }) => wanted(was));
    return index < 0 ? undefined : left.splice(index, 1)[0]?.node;
  };
  const equal = value.map((item) => claim((was) => same(was, item)));
  old.items = value.map((item, index) => {
    const node =
      equal[index] ?? claim((was) => idOf(was) !== undefined && idOf(was) === idOf(item));
    return nodeFor(document, node, item);
  });
  return old;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function idOf(value: unknown): unknown {
  return isPlain(value) ? value.id : undefined;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
