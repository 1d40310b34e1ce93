import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  listAct,
  searchAct,
  searchedField,
  searchField,
} from '../../../src/submissions/form/list-acts.ts';
import { soundAnswers } from './support/sound-answers.ts';

const typed = (fields: Record<string, string>) => (name: string) => fields[name] ?? '';
const nothing = typed({});

describe('a button of the list', () => {
  it('leads to what it has added, or to what stands where something was taken out', () => {
    expect(listAct('add-material', soundAnswers)?.place).toBe(`?ici=3#${anchorOf(3)}`);
    expect(listAct('remove-needs-2', soundAnswers)?.place).toBe(
      `?ici=1&fait=enleve#${anchorOf(1)}`,
    );
    expect(listAct('down-steps-0', soundAnswers)?.place).toBe(`?ici=1#${anchorOf(1)}`);
    const one = { 'steps[0].status': ['planned'] };
    expect(listAct('remove-steps-0', one)).toEqual({ answers: {}, place: '?fait=enleve#ajouter' });
  });

  it('does nothing of what another button asks', () => {
    for (const does of ['', 'garder', 'lien', 'find-0', 'remove-needs-x', 'add-']) {
      expect(listAct(does, soundAnswers)).toBeUndefined();
    }
  });
});

describe('looking for a word of a vocabulary', () => {
  it('shows again the need that it is for, with the words', () => {
    const posted = typed({ [searchField(1)]: ' scie à onglets ' });
    expect(searchAct('find-1', soundAnswers, posted)).toEqual({
      answers: soundAnswers,
      place: `?ici=1&mots=scie%20%C3%A0%20onglets#${anchorOf(1)}`,
    });
  });

  it('shows the whole list where nothing is looked for', () => {
    expect(searchAct('find-1', soundAnswers, nothing)?.place).toBe(`?ici=1#${anchorOf(1)}`);
    const posted = typed({ [searchField(1)]: 'scie', [searchedField(1)]: 'scie' });
    expect(searchAct('all-1', soundAnswers, posted)?.place).toBe(`?ici=1#${anchorOf(1)}`);
  });

  it('also looks for what was typed by who then pressed Enter, once', () => {
    const posted = typed({ [searchField(2)]: 'menuisier' });
    expect(searchAct('garder', soundAnswers, posted)?.place).toContain('?ici=2&mots=menuisier');
    const again = typed({ [searchField(2)]: 'menuisier', [searchedField(2)]: 'menuisier' });
    expect(searchAct('garder', soundAnswers, again)).toBeUndefined();
  });

  it('knows no need that is not there, and keeps only as much as anybody types', () => {
    expect(searchAct('find-9', soundAnswers, typed({ [searchField(9)]: 'scie' }))).toBeUndefined();
    const place = searchAct('find-0', soundAnswers, () => 'x'.repeat(10_000))?.place ?? '';
    expect(place.length).toBeLessThan(100);
    expect(searchAct('find-0', soundAnswers, () => '&#"<script>')?.place).toContain(
      'mots=%26%23%22%3Cscript%3E#',
    );
  });
});
