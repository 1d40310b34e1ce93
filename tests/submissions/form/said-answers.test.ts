import { expect, test } from 'vitest';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { askedAt, fieldAt } from '../../../src/submissions/form/asked-field.ts';
import { saidOfStep } from '../../../src/submissions/form/said-answers.ts';
import { formStep } from '../../../src/submissions/form/steps.ts';

const answers: Answers = {
  'promoter.name': ['Les Toits Verts'],
  sectors: ['education', 'rien'],
  'window.start': ['2027-03-01'],
  'needs[0].category': ['human'],
  'needs[0].id': ['menuisier'],
  'needs[0].title': ['Quelqu’un qui sait bâtir'],
  'needs[0].hours': ['12'],
  'needs[1].category': ['material'],
  'needs[1].window.start': ['2027-03-01'],
};
const choices = { sectors: [{ value: 'education', label: 'Éducation' }] };
const said = (id: string) => {
  const step = formStep(id);
  if (!step) throw new Error('the form has this page');
  return saidOfStep(step, answers, choices).map(({ title, answers: all }) => [
    title,
    ...all.map(({ label, values, unit }) => [label, ...values, ...(unit ? [unit] : [])]),
  ]);
};

test('answers are read again by their names, one thing at a time', () => {
  expect(said('organisme')).toEqual([[undefined, ['Nom de l’organisme', 'Les Toits Verts']]]);
  expect(said('projet')).toEqual([[undefined, ['Secteurs', 'Éducation', 'rien']]]);
  expect(said('lieu')).toEqual([[undefined, ['Quand, début', '2027-03-01']]]);
  expect(said('besoins')).toEqual([
    [
      'Besoin 1',
      ['Sorte de besoin', 'Une personne'],
      ['Ce qui manque', 'Quelqu’un qui sait bâtir'],
      ['Temps par personne', '12', 'heures'],
    ],
    ['Besoin 2', ['Sorte de besoin', 'Du matériel'], ['Quand, début', '2027-03-01']],
  ]);
});

test('a field of the form is what the model says of it', () => {
  expect(fieldAt('title', {})).toMatchObject({
    label: 'Titre',
    required: true,
    longest: 90,
    control: { kind: 'line' },
  });
  expect(fieldAt('body', {})).toMatchObject({ required: false, longest: 8000 });
  expect(fieldAt('summary', {}).control).toEqual({ kind: 'lines' });
  expect(fieldAt('kind', {}).control).toMatchObject({ kind: 'choice', otherwise: 'new' });
  expect(fieldAt('sectors', {}).control).toEqual({ kind: 'several-of', list: 'sectors', most: 4 });
  expect(fieldAt('region', {}).control).toEqual({ kind: 'one-of', list: 'regions' });
  expect(fieldAt('promoter.email', {})).toMatchObject({ longest: 254, control: { kind: 'email' } });
  expect(fieldAt('promoter.website', {}).control).toEqual({ kind: 'link' });
  expect(fieldAt('window.start', {}).control).toEqual({ kind: 'day' });
  expect(fieldAt('place.remote', {})).toMatchObject({ required: false, control: { kind: 'box' } });
  expect(fieldAt('needs[0].hours', answers)).toMatchObject({
    unit: 'heures',
    required: false,
    control: { kind: 'number' },
  });
  expect(fieldAt('needs[0].category', answers).control).toMatchObject({
    kind: 'choice',
    options: [{ value: 'human' }, { value: 'material' }, { value: 'financial' }],
  });
  expect(askedAt('window', {})).toMatchObject({ kind: 'group', label: 'Quand' });
  expect(() => fieldAt('nowhere', {})).toThrow('asks nothing at nowhere');
});
