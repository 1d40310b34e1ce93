import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectionNames } from '../../src/model/nouns.ts';
import { fieldOf, unwrap } from '../../src/model/walk.ts';
import { editedSchemas, isLeaf, partsOf } from '../support/schemas.ts';

const parts = editedSchemas.flatMap(([name, schema]) => partsOf(name, schema));
const vocabularies = ['skills', 'materials', 'sectors', 'units'];
const targets = [...collectionNames, ...vocabularies, 'needs'];

describe('every field that an editor fills', () => {
  it('is known: the walk misses none', () => {
    const names = parts.map(({ name }) => name);
    for (const name of [
      'projects.needs[].category',
      'projects.needs[].hours',
      'projects.steps[].needs[]',
      'projects.promoter.contact',
      'settings.demonstration.real[]',
      'settings.vocabularies.units[].one',
      'caisses.calls[].window.start',
    ]) {
      expect(names).toContain(name);
    }
    expect(parts.filter(isLeaf).length).toBeGreaterThan(100);
  });

  const fields = parts.filter(({ name }) => name.includes('.'));

  it.each(fields.filter(isLeaf).map((part) => [part.name, part] as const))(
    '%s has a French label',
    (_name, { schema }) => {
      const field = fieldOf(schema);
      expect(field?.label).toMatch(/^[A-ZÀÉÊÎÔŒ][^'"]*[^.\s]$/);
      if (field?.hint !== undefined) expect(field.hint).toMatch(/^[A-ZÀÉÊÎÔŒ][^'"]*[.»]$/);
    },
  );

  it('lists and groups have one too, on themselves or on the list that holds them', () => {
    // The shapes of a union need none: the union has it.
    const named = Map.groupBy(fields, ({ name }) => name);
    for (const [name, same] of named) {
      const labels = same.flatMap(({ schema }) => fieldOf(schema)?.label ?? []);
      expect([name, labels.length > 0]).toEqual([name, true]);
    }
  });

  it('with a few values gives each its French name, and no other', () => {
    for (const { name, schema } of parts) {
      const inner = unwrap(schema);
      if (!(inner instanceof z.ZodEnum)) continue;
      expect([name, Object.keys(fieldOf(schema)?.options ?? {}).sort()]).toEqual([
        name,
        inner.options.map(String).sort(),
      ]);
    }
  });

  it('refers only to what exists', () => {
    const referring = parts.flatMap(({ schema }) => fieldOf(schema)?.refersTo ?? []);
    for (const target of referring) expect(targets).toContain(target);
    // Nothing refers to a page or to a resource yet.
    expect(new Set(referring)).toEqual(
      new Set(targets.filter((each) => each !== 'pages' && each !== 'resources')),
    );
  });

  it('is shown beside siblings that exist, for values that they may have', () => {
    for (const { name, schema } of parts) {
      const { shape } = unwrap(schema) as Partial<z.ZodObject>;
      for (const [key, child] of Object.entries(shape ?? {})) {
        const when = fieldOf(child as z.ZodType)?.when;
        if (!when) continue;
        const sibling = shape?.[when.field] as z.ZodType | undefined;
        expect([`${name}.${key}`, sibling !== undefined]).toEqual([`${name}.${key}`, true]);
        for (const value of when.is) expect(sibling?.safeParse(value).success).toBe(true);
      }
    }
  });
});

describe('every group of fields', () => {
  it('refuses what it does not know', () => {
    for (const { name, schema } of parts) {
      const inner = unwrap(schema);
      if (!(inner instanceof z.ZodObject)) continue;
      const { error } = inner.safeParse({ inconnu: 1 });
      expect([name, error?.issues.some(({ code }) => code === 'unrecognized_keys')]).toEqual([
        name,
        true,
      ]);
    }
  });
});

describe('every text', () => {
  it('has a greatest length, so that nobody can publish a book in a title', () => {
    const unbounded = parts.filter(({ schema }) => {
      const inner = unwrap(schema);
      if (!(inner instanceof z.ZodString || inner instanceof z.ZodURL)) return false;
      return inner.maxLength === null;
    });
    expect(unbounded.map(({ name }) => name)).toEqual([]);
  });
});
