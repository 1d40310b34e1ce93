import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The vocabulary of schema.org, as its published typings hold it. */
export interface Vocabulary {
  /** The properties that each type has, its ancestors' among them. */
  propertiesOf(type: string): ReadonlySet<string> | undefined;
}

interface Declared {
  parents: string[];
  properties: Set<string>;
}

/** Reads the vocabulary from `schema-dts`, which Google makes from schema.org's own file. */
export function schemaOrg(): Vocabulary {
  const file = fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const declared = new Map<string, Declared>();
  const typed = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const name = statement.name.text;
    const properties = new Set<string>();
    for (const member of statement.members) {
      if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) continue;
      properties.add(member.name.text);
      const literal = member.type && ts.isLiteralTypeNode(member.type) && member.type.literal;
      if (member.name.text === '@type' && literal && ts.isStringLiteral(literal))
        typed.set(literal.text, name);
    }
    const parents = (statement.heritageClauses ?? []).flatMap(({ types }) =>
      types.map(({ expression }) => expression.getText(source)),
    );
    declared.set(name, { parents, properties });
  }
  const all = (name: string): string[] => {
    const { parents, properties } = declared.get(name) ?? { parents: [], properties: [] };
    return [...properties, ...parents.flatMap(all)];
  };
  return {
    propertiesOf(type) {
      const name = typed.get(type);
      return name === undefined ? undefined : new Set(all(name));
    },
  };
}

/** All that some JSON-LD says and the vocabulary does not: a type, or a property that its type has not. */
export function unknownIn(value: unknown, vocabulary: Vocabulary): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => unknownIn(item, vocabulary));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('@'));
  const within = Object.values(value).flatMap((item) => unknownIn(item, vocabulary));
  if ('@graph' in value) return within;
  const type = '@type' in value ? String(value['@type']) : '';
  const known = vocabulary.propertiesOf(type);
  if (!known) return [`no type « ${type} »`, ...within];
  return [
    ...entries
      // What an action asks for is written after the name of the property: `query-input`.
      .filter(([key]) => !known.has(key.replace(/-(?:input|output)$/, '')))
      .map(([key]) => `${type} has no « ${key} »`),
    ...within,
  ];
}
