import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nounCollection } from '../../src/cms/configuration/collections.ts';
import { deskConfiguration } from '../../src/cms/configuration/configuration.ts';
import type { DeskField } from '../../src/cms/configuration/decap.ts';
import { deskField, deskFields } from '../../src/cms/configuration/field.ts';
import { labelled, reference } from '../../src/model/editor.ts';
import { nouns } from '../../src/model/nouns.ts';
import { project } from '../../src/model/project.ts';
import { settings } from '../../src/model/settings.ts';
import { unwrap } from '../../src/model/walk.ts';

const configuration = deskConfiguration({
  url: 'https://perron.example',
  folder: 'content',
  backend: { name: 'proxy', proxy_url: '/admin/api/v1', branch: 'main' },
});

const collection = (name: string) => {
  const found = configuration.collections.find((each) => each.name === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};

/** A field by its path: `needs.human.skill`. */
function field(name: string, path: string): DeskField {
  const { fields = collection(name).files?.[0]?.fields ?? [] } = collection(name);
  const found = path
    .split('.')
    .reduce<DeskField | undefined>(
      (parent, key) =>
        [...(parent?.fields ?? []), ...(parent?.types ?? [])].find((each) => each.name === key),
      { name: '', label: '', widget: 'object', required: true, fields },
    );
  if (!found) throw new Error(`no field ${path}`);
  return found;
}

/** Every path at which a schema has a field of its own, as the desk names them. */
function pathsOf(schema: z.ZodType, path: string[] = []): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return pathsOf(inner.element as z.ZodType, path);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return (inner.options as z.ZodObject[]).flatMap((option) => {
      const literal = option.shape[inner.def.discriminator] as z.ZodLiteral;
      return pathsOf(option, [...path, String(literal.value)]);
    });
  }
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>)
    .filter(([, child]) => !(child instanceof z.ZodLiteral))
    .flatMap(([key, child]) => [[...path, key].join('.'), ...pathsOf(child, [...path, key])]);
}

describe('the model is the only description', () => {
  test.each(Object.entries(nouns))('every field of %s is in the desk', (name, { schema }) => {
    const paths = pathsOf(schema);
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) {
      const { label, widget } = field(name, path);
      expect(label, path).toMatch(/\p{L}/u);
      expect(widget, path).toMatch(/^[a-z]+$/);
    }
  });

  test('every field of the settings is in the desk', () => {
    for (const path of pathsOf(settings)) expect(field('settings', path).label).toMatch(/\p{L}/u);
  });

  test('a field added to a schema appears with no other change', () => {
    const { shape } = project;
    const longer = z.strictObject({
      ...shape,
      dogs: labelled(z.number().int().min(0).max(9).optional(), {
        label: 'Chiens bienvenus',
        hint: 'Combien à la fois.',
        unit: 'chiens',
      }),
      place: labelled(
        z.strictObject({
          ...(unwrap(shape.place) as z.ZodObject).shape,
          door: labelled(z.enum(['red', 'blue']), {
            label: 'Porte',
            options: { red: 'Rouge', blue: 'Bleue' },
          }),
        }),
        { label: 'Où' },
      ),
    });
    const { fields = [] } = nounCollection(
      'projects',
      { ...nouns.projects, schema: longer },
      'content',
    );
    expect(fields.find(({ name }) => name === 'dogs')).toEqual({
      name: 'dogs',
      label: 'Chiens bienvenus (chiens)',
      hint: 'Combien à la fois.',
      required: false,
      widget: 'number',
      value_type: 'int',
      step: 1,
      min: 0,
      max: 9,
    });
    const place = fields.find(({ name }) => name === 'place');
    expect(place?.fields?.find(({ name }) => name === 'door')).toEqual({
      name: 'door',
      label: 'Porte',
      required: true,
      widget: 'select',
      options: [
        { label: 'Rouge', value: 'red' },
        { label: 'Bleue', value: 'blue' },
      ],
    });
  });
});

describe('widgets', () => {
  test('texts: one line, several, with the limits of the schema said in French', () => {
    const title = field('projects', 'title');
    expect(title).toMatchObject({ widget: 'string', required: true });
    const [pattern, said] = title.pattern ?? [/$^/, ''];
    expect(said).toBe('entre 4 et 90 caractères');
    for (const [text, fits] of [
      ['abc', false],
      ['abcd', true],
      ['a'.repeat(90), true],
      ['a'.repeat(91), false],
    ] as const) {
      expect(pattern.test(text), text).toBe(fits);
    }
    expect(field('projects', 'summary').widget).toBe('text');
  });

  test('patterns of the schema, with its own words', () => {
    const [pattern, said] = field('projects', 'place.postalCode').pattern ?? [/$^/, ''];
    expect(pattern.test('G1L 1A1')).toBe(true);
    expect(pattern.test('90210')).toBe(false);
    expect(said).toContain('code postal');
    const [address, web] = field('projects', 'promoter.website').pattern ?? [/$^/, ''];
    expect(address.test('https://exemple.org/page')).toBe(true);
    for (const bad of [
      'http://exemple.org',
      'exemple.org',
      'https://exemple',
      'javascript:alert(1)',
    ]) {
      expect(address.test(bad), bad).toBe(false);
    }
    expect(web).toContain('https://');
  });

  test('days are plain days', () => {
    expect(field('projects', 'window.start')).toMatchObject({
      widget: 'datetime',
      date_format: 'YYYY-MM-DD',
      time_format: false,
    });
  });

  test('references are pickers that show names and keep ids', () => {
    expect(field('projects', 'caisse')).toMatchObject({
      widget: 'relation',
      collection: 'caisses',
      value_field: '{{slug}}',
      display_fields: ['name'],
    });
    expect(field('projects', 'communities')).toMatchObject({
      multiple: true,
      max: 4,
      required: false,
    });
    expect(field('projects', 'needs.human.skill')).toMatchObject({
      widget: 'relation',
      collection: 'settings',
      file: 'settings',
      value_field: 'vocabularies.skills.*.id',
      display_fields: ['vocabularies.skills.*.label'],
      search_fields: ['vocabularies.skills.*.label', 'vocabularies.skills.*.synonyms.*'],
    });
    expect(field('projects', 'needs.material.unit').display_fields).toEqual([
      'vocabularies.units.*.one',
    ]);
    expect(field('settings', 'demonstration.real')).toMatchObject({
      widget: 'relation',
      collection: 'projects',
      multiple: true,
    });
  });

  test('needs of a step are typed, as nothing can pick within the same entry', () => {
    const needs = field('projects', 'steps.needs');
    expect(needs).toMatchObject({ widget: 'list', required: false });
    expect(needs.fields).toBeUndefined();
    expect(needs.hint).toContain('virgules');
  });

  test('a union is a list with a type for each of its shapes', () => {
    const needs = field('projects', 'needs');
    expect(needs).toMatchObject({ widget: 'list', typeKey: 'category', min: 1, max: 24 });
    expect(needs.types?.map(({ name, label }) => [name, label])).toEqual([
      ['human', 'Une personne'],
      ['material', 'Du matériel'],
      ['financial', 'De l’argent'],
    ]);
    for (const { fields = [] } of needs.types ?? []) {
      expect(fields.map(({ name }) => name)).not.toContain('category');
    }
  });

  test('a list of numbers is a list of one field, with its limits', () => {
    expect(field('settings', 'policy.offers.silence.remindPromoterAfterDays')).toMatchObject({
      widget: 'list',
      max: 5,
      field: {
        name: 'value',
        label: 'Après',
        widget: 'number',
        value_type: 'int',
        min: 1,
        max: 365,
      },
    });
  });

  test('defaults are filled, but within a group that may be left empty', () => {
    expect(field('projects', 'kind')).toMatchObject({ default: 'new', required: false });
    expect(field('projects', 'needs.human.covered').default).toBe(0);
    expect(field('projects', 'funding.raised')).not.toHaveProperty('default');
    for (const name of ['partner', 'url', 'goal']) {
      expect(field('projects', `funding.${name}`).required, name).toBe(false);
    }
  });

  test('an empty list starts empty', () => {
    expect(field('projects', 'steps').default).toEqual([]);
    expect(field('caisses', 'calls').default).toEqual([]);
  });

  test('what depends on another field says so', () => {
    expect(field('projects', 'outcome').hint).toContain('Seulement si « État » est « Terminé ».');
    expect(field('projects', 'extends').hint).toContain(
      'Seulement si « Sorte de projet » est « Nouveau volet d’un projet en cours ».',
    );
  });

  test('contacts are sealed, pictures are chosen', () => {
    expect(field('projects', 'promoter.contact').widget).toBe('sealed');
    expect(field('caisses', 'team').widget).toBe('sealed');
    expect(field('projects', 'picture.file')).toMatchObject({ widget: 'image', choose_url: false });
  });
});

describe('a schema that the desk cannot show', () => {
  const at = (schema: z.ZodType) => deskFields(z.strictObject({ thing: schema }), 'projects');

  test.each([
    [
      'a map',
      labelled(z.record(z.string(), z.string()), { label: 'x' }),
      /projects\.thing.*record/,
    ],
    ['a date', labelled(z.date(), { label: 'x' }), /projects\.thing.*date/],
    ['no label', z.string(), /projects\.thing has no editor label/],
    [
      'an unnamed value',
      labelled(z.enum(['a', 'b']), { label: 'x', options: { a: 'A' } }),
      /projects\.thing has no French name for its value b/,
    ],
    [
      'a list of lists',
      labelled(z.array(z.array(z.string())), { label: 'x' }),
      /projects\.thing\[\].*array/,
    ],
    ['a lone need', reference('needs', { label: 'x' }), /projects\.thing refers to needs/],
  ])('%s throws and names its path', (_name, schema, message) => {
    expect(() => at(schema)).toThrow(message);
  });

  test('a condition on a field that is elsewhere throws', () => {
    const lost = labelled(z.string(), { label: 'x', when: { field: 'gone', is: ['a'] } });
    expect(() =>
      deskField('thing', lost, { path: 'projects.thing', optional: false, siblings: {} }),
    ).toThrow(/gone/);
  });
});

describe('collections', () => {
  test('follow the content folder', () => {
    expect(collection('projects').folder).toBe('content/projects');
    expect(configuration.media_folder).toBe('content/media');
    const atRoot = deskConfiguration({
      url: 'https://perron.example',
      folder: '',
      backend: { name: 'proxy', proxy_url: '/admin/api/v1', branch: 'main' },
    });
    expect(atRoot.collections[0]?.folder).toBe('projects');
    expect(atRoot.collections.at(-1)?.files?.[0]?.file).toBe('settings.yml');
    expect(atRoot.media_folder).toBe('media');
  });

  test('keep the address of a picture as the model wants it', () => {
    expect(configuration.public_folder).toBe('media');
    const file = (unwrap(project.shape.picture) as z.ZodObject).shape.file as z.ZodType;
    expect(file.safeParse(`${configuration.public_folder}/photo.jpg`).success).toBe(true);
  });

  test('can be found through their state, region and caisse', () => {
    expect(collection('projects').view_filters).toContainEqual({
      label: 'État : Terminé',
      field: 'status',
      pattern: '^completed$',
    });
    expect(collection('projects').view_groups?.map(({ field: name }) => name)).toEqual([
      'caisse',
      'region',
    ]);
  });

  test('that others refer to cannot be emptied from the desk', () => {
    expect(collection('regions').delete).toBe(false);
    expect(collection('caisses').delete).toBe(false);
    expect(collection('projects').delete).toBe(true);
  });
});
