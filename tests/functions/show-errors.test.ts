import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { showErrors } from '../../src/forms/show-errors.ts';

const FORM = `<!doctype html><html><head><title>Offrir – Perron</title></head><body>
<div data-error-summary hidden role="alert" tabindex="-1"></div>
<form data-form="offer">
  <div data-field="need"><fieldset><legend>Quoi ?</legend><div data-choices>
    <div class="choice"><input type="radio" id="need-mecano" name="need" value="mecano"><label for="need-mecano">Mécano</label></div>
    <div class="choice"><input type="radio" id="need" name="need" value="" checked><label for="need">Autre chose</label></div>
  </div></fieldset></div>
  <div data-field="quantity"><label for="quantity">Combien</label><input id="quantity" name="quantity" value="1"></div>
  <div data-field="message"><label for="message">Message</label><p id="message-hint">En clair.</p><textarea id="message" name="message" aria-describedby="message-hint"></textarea></div>
  <div data-field="when"><label for="when">Quand</label><select id="when" name="when"><option value="a" selected>A</option><option value="b">B</option></select></div>
  <div data-field="consent"><div class="choice"><input type="checkbox" id="consent" name="consent" value="oui" aria-describedby="consent-hint"><label for="consent">J’accepte</label></div></div>
  <input type="hidden" name="project" value="des-velos">
</form></body></html>`;

const form = () => parseHTML(FORM).document;
const at = (document: Document, selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const checked = (document: Document) =>
  [...document.querySelectorAll('[checked]')].map(({ id }) => id);

describe('errors in a form', () => {
  test('are listed in its order, and linked to their fields', () => {
    const document = form();
    const errors = ['consent', 'need', 'inconnu', 'message'].map((field) => ({
      field,
      message: `Corrigez ${field}.`,
    }));
    showErrors(document, { form: 'offer', errors });
    const summary = at(document, '[data-error-summary]');
    expect(summary.hasAttribute('hidden')).toBe(false);
    expect(summary.querySelector('h2')?.textContent).toBe('Il y a 4 choses à corriger');
    const items = [...summary.querySelectorAll('li')].map((item) => [
      item.textContent,
      item.querySelector('a')?.getAttribute('href') ?? null,
    ]);
    expect(items).toEqual([
      ['Corrigez inconnu.', null],
      ['Corrigez need.', '#need-mecano'],
      ['Corrigez message.', '#message'],
      ['Corrigez consent.', '#consent'],
    ]);
  });

  test('stand beside their fields, which say so to those who do not see', () => {
    const document = form();
    const errors = ['need', 'message', 'consent'].map((field) => ({ field, message: 'Non.' }));
    showErrors(document, { form: 'offer', errors });
    expect(at(document, '#message-error').nextElementSibling?.id).toBe('message');
    expect(at(document, '#message').getAttribute('aria-describedby')).toBe(
      'message-hint message-error',
    );
    expect(at(document, '#need-error').previousElementSibling?.tagName).toBe('LEGEND');
    for (const radio of document.querySelectorAll('[name=need]')) {
      expect(radio.getAttribute('aria-describedby')).toBe('need-error');
      expect(radio.getAttribute('aria-invalid')).toBe('true');
    }
    expect(at(document, '#consent-error').nextElementSibling?.className).toBe('choice');
    expect(at(document, '#quantity').hasAttribute('aria-invalid')).toBe(false);
  });

  test('of no field are told as a failure, not as something to correct', () => {
    const document = form();
    showErrors(document, { form: 'offer', errors: [{ field: '', message: 'Réessayez.' }] });
    const summary = at(document, '[data-error-summary]');
    expect(summary.querySelector('h2')?.textContent).toBe('L’envoi n’a pas fonctionné');
    expect(summary.querySelector('li')?.textContent).toBe('Réessayez.');
  });

  test('shown again, take the place of the former ones', () => {
    const document = form();
    const before = at(document, 'form').outerHTML;
    showErrors(document, { form: 'offer', errors: [{ field: 'message', message: 'Non.' }] });
    showErrors(document, { form: 'offer', errors: [{ field: 'consent', message: 'Non.' }] });
    expect(document.querySelectorAll('.field-error')).toHaveLength(1);
    expect(document.querySelectorAll('li')).toHaveLength(1);
    expect(at(document, '#message').getAttribute('aria-describedby')).toBe('message-hint');
    expect(document.title).toBe('Erreur\u00a0: Offrir – Perron');
    showErrors(document, { form: 'offer', errors: [] });
    expect(at(document, 'form').outerHTML).toBe(before);
    expect(at(document, '[data-error-summary]').hasAttribute('hidden')).toBe(true);
    expect(document.title).toBe('Offrir – Perron');
  });
});

describe('what was typed', () => {
  test('is given back in every kind of field', () => {
    const document = form();
    const values = { need: 'mecano', quantity: '<3>', message: 'a\nb', when: 'b', consent: 'oui' };
    showErrors(document, { form: 'offer', errors: [], values });
    expect(checked(document)).toEqual(['need-mecano', 'consent']);
    expect(at(document, '#quantity').getAttribute('value')).toBe('<3>');
    expect(at(document, '#message').textContent).toBe('a\nb');
    expect(at(document, 'option[selected]').getAttribute('value')).toBe('b');
  });

  test('is empty where nothing was, whatever the page proposed', () => {
    const document = form();
    showErrors(document, { form: 'offer', errors: [], values: { project: 'autre' } });
    expect(checked(document)).toEqual(['need']);
    expect(at(document, '#quantity').hasAttribute('value')).toBe(false);
    expect(at(document, '[name=project]').getAttribute('value')).toBe('des-velos');
  });
});

test('a page without the form is a fault of ours, told at once', () => {
  const { document } = parseHTML('<html><body></body></html>');
  expect(() => showErrors(document, { form: 'offer', errors: [] })).toThrow('no form');
});
