/** What a page of the form gains where scripts run. */
import { countDown } from '../remaining-characters.ts';
import { narrowCaisses } from './narrow-caisses.ts';
import { showWhenNeeded } from './show-when-needed.ts';

const form = document.querySelector<HTMLFormElement>('form[data-step]');
if (form) {
  for (const area of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    countDown(area);
  }
  showWhenNeeded(form);
  narrowCaisses(form);
}
