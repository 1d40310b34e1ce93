import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project as projectSchema } from '../../../src/model/project.ts';
import { type Answers, answersFromForm } from '../../../src/submissions/form/answers.ts';
import { checkAnswers, checkProposal } from '../../../src/submissions/form/check-proposal.ts';
import { formKeys } from '../../../src/submissions/form/form-order.ts';
import { asProject, proposalForm } from '../../../src/submissions/form/proposal.ts';
import { SEALED } from '../../support/content-folder.ts';
import { arbitraryEntries } from './support/arbitrary-entries.ts';
import { context, lenientContext } from './support/proposal-context.ts';
import { soundAnswers } from './support/sound-answers.ts';

const errorsOf = (answers: Answers, hasPicture = false) => {
  const checked = checkAnswers(answers, context, hasPicture);
  return checked.ok ? [] : checked.errors;
};

const withAnswers = (changes: Record<string, string[] | undefined>): Answers =>
  Object.fromEntries(
    Object.entries({ ...soundAnswers, ...changes }).filter(([, values]) => values !== undefined),
  ) as Answers;

/** A field whose answer is wrong: what is answered, the code, a part of the message. */
const mistakes: [field: string, answered: string[] | undefined, code: string, message: string][] = [
  ['promoter.name', undefined, 'REQUIRED', 'Promoteur : « Nom de l’organisme » est à remplir.'],
  ['promoter.email', ['nulle part'], 'WRONG_FORM', 'doit ressembler à nom@exemple.org'],
  ['promoter.legalForm', ['business'], 'LEGAL_FORM', 'n’est pas acceptée'],
  ['title', ['x'.repeat(100_000)], 'TOO_LONG', 'au plus 90 caractères'],
  ['title', ['Un'], 'TOO_SHORT', 'au moins 4 caractères'],
  ['summary', ['Écrivez à moi@exemple.org, vite'], 'CONTACT_TOLD', 'adresse de courriel'],
  ['sectors', undefined, 'REQUIRED', '« Secteurs » est à choisir'],
  ['sectors', ['education', 'nulle-part'], 'UNKNOWN_REFERENCE', 'n’est pas dans la liste'],
  ['kind', ['autre'], 'WRONG_FORM', 'Nouveau projet, Nouveau volet'],
  ['extends', undefined, 'EXTENSION_UNDESCRIBED', 'ne dit pas ce qu’il ajoute'],
  ['window.start', ['bientôt'], 'WRONG_FORM', 'Quand : « Début » doit être une date'],
  ['window.start', undefined, 'REQUIRED', 'Quand : « Début » est à remplir.'],
  ['window.end', undefined, 'NO_END_DATE', 'n’a pas de date de fin'],
  ['window.end', ['bientôt'], 'WRONG_FORM', 'Quand : « Fin » doit être une date'],
  ['window.end', ['2029-01-01'], 'TOO_LONG', 'jours ; le plus long permis'],
  ['place.postalCode', ['12345'], 'WRONG_FORM', 'code postal'],
  ['caisse', ['caisse-en-pause'], 'UNKNOWN_REFERENCE', 'ne reçoit pas de projets'],
  ['needs[0].category', ['autre'], 'WRONG_FORM', 'Une personne, Du matériel, De l’argent'],
  ['needs[0].quantity', ['deux'], 'WRONG_TYPE', 'Besoin 1 : « Combien de personnes » doit être un'],
  ['needs[0].quantity', ['2,5'], 'NOT_WHOLE', 'nombre entier'],
  ['needs[0].quantity', ['0'], 'TOO_SMALL', 'au moins 1'],
  ['needs[0].quantity', ['1 000 000'], 'TOO_BIG', 'au plus 100'],
  ['needs[0].skill', ['constructor'], 'UNKNOWN_REFERENCE', 'n’est pas dans la liste'],
  ['needs[1].window.end', undefined, 'REQUIRED', 'Besoin 2, quand : « Fin » est à remplir.'],
  ['needs[1].window.end', ['2030-01-01'], 'WRONG_FORM', 'sort des dates du projet'],
  ['needs[2].use', ['working-capital'], 'WORKING_CAPITAL', 'Besoin 3 : un fonds de roulement'],
  ['funding.url', ['https://autre.example/'], 'UNKNOWN_HOST', 'ne mène pas chez le partenaire'],
  ['steps[1].outcome', undefined, 'STEP_WITHOUT_OUTCOME', 'Étape 2 : cette étape n’annonce pas'],
  ['steps[0].needs', ['mecano', 'parti'], 'UNKNOWN_REFERENCE', 'un besoin qui n’est plus'],
  ['body', ['x'.repeat(8001)], 'TOO_LONG', 'au plus 8000 caractères'],
];

describe('the answers of the form', () => {
  it('are a proposal when they are sound', () => {
    const checked = checkAnswers(soundAnswers, context);
    expect(checked).toMatchObject({ ok: true, findings: [], body: 'On répare, on roule.' });
  });

  it.each(mistakes)('say what is wrong with %s when it is %j', (field, answered, code, message) => {
    const errors = errorsOf(withAnswers({ [field]: answered }));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ field, code });
    const spaced = errors[0]?.message.replace(/[\u00a0\u202f]/g, ' ');
    expect(spaced).toContain(message);
    expect(spaced).toMatch(/\.$/);
  });

  it('are asked for in the order of the form, when there are none', () => {
    expect(errorsOf({}).map(({ field }) => field)).toEqual([
      'promoter.name',
      'promoter.legalForm',
      'promoter.email',
      'title',
      'summary',
      'sectors',
      'window.start',
      'window.end',
      'place.municipality',
      'region',
      'caisse',
      'needs',
    ]);
  });

  it('need the description of a picture that is joined, and of no other', () => {
    expect(errorsOf(soundAnswers)).toEqual([]);
    expect(errorsOf(soundAnswers, true)).toMatchObject([
      { field: 'picture.alt', code: 'REQUIRED' },
    ]);
    const described = withAnswers({ 'picture.alt': ['Une cour, des vélos'] });
    expect(checkAnswers(described, context, true)).toMatchObject({
      ok: true,
      picture: { alt: 'Une cour, des vélos' },
    });
    const told = withAnswers({ 'picture.alt': ['moi@exemple.org'] });
    expect(errorsOf(told, true)).toMatchObject([{ field: 'picture.alt', code: 'CONTACT_TOLD' }]);
  });

  it('drop in silence what is no field of the form', () => {
    const sent: [string, string][] = [
      ...Object.entries(soundAnswers).flatMap(([key, values]) =>
        values.map((value): [string, string] => [key, value]),
      ),
      ['status', 'completed'],
      ['admittedUnder', '2020-01'],
      ['promoter.contact', SEALED],
      ['cancellation', 'Plus personne.'],
    ];
    const answers = answersFromForm(proposalForm, sent);
    expect(answers).toEqual(soundAnswers);
  });

  it('leave to the project that was accepted under earlier rules what it was accepted with', () => {
    const answers = withAnswers({ 'promoter.legalForm': ['business'] });
    expect(checkAnswers(answers, { ...context, admittedUnder: '2025-01' }).ok).toBe(true);
    expect(checkAnswers(answers, { ...context, admittedUnder: context.version }).ok).toBe(false);
  });
});

describe('a proposal sent as JSON', () => {
  it('may say that it is open, and nothing else that is not its own', () => {
    const sent = { status: 'open', admittedUnder: '2020-01', promoter: { contact: SEALED } };
    const checked = checkProposal(sent, '', context);
    const unknown = checked.ok ? [] : checked.errors.filter(({ code }) => code === 'UNKNOWN_FIELD');
    expect(unknown.map(({ field }) => field)).toEqual(['promoter.contact', 'admittedUnder']);
    const closed = checkProposal({ status: 'completed' }, '', context);
    expect(closed).toMatchObject({ ok: false });
    expect(closed.ok || closed.errors.map(({ field }) => field)).toContain('status');
  });

  it('is told that its text must be one', () => {
    const checked = checkProposal({}, { $ne: 1 }, context);
    expect(checked.ok || checked.errors).toContainEqual(
      expect.objectContaining({ field: 'body', code: 'WRONG_TYPE' }),
    );
  });

  it('is refused in words, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (sent, body) => {
        const checked = checkProposal(sent, body, context);
        expect(checked.ok).toBe(false);
        if (!checked.ok) expect(checked.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whatever the form may send', () => {
  it('is a project that the model takes, or errors on answers that the form has', () => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const answers = answersFromForm(proposalForm, entries);
        const checked = checkAnswers(answers, lenientContext);
        if (checked.ok) {
          accepted += 1;
          const made = asProject(checked.project, SEALED);
          expect(projectSchema.parse(made)).toEqual(made);
          return;
        }
        for (const { field, message } of checked.errors) {
          expect(isOfForm(field)).toBe(true);
          expect(message).toMatch(/^\S.*\.$/su);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });
});

/** Whether a field is a key of the form, or one of its lists. */
function isOfForm(field: string): boolean {
  const key = field.replace(/\[\d+\]/g, '[]');
  return formKeys.some((known) => known === key || known.startsWith(`${key}[]`));
}
