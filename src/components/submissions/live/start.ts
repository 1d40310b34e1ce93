/** What every page of the form gains where scripts run: it is kept and looked at as it is being filled. */
import { autosave } from './autosave.ts';
import { type LiveData, readIsland } from './live-data.ts';

const form = document.querySelector<HTMLFormElement>('form[data-step]');
const data = readIsland<LiveData>('proposal');
if (form && data) {
  autosave(form);
  lookOnceTouched(form, data);
}

/** The model and the criteria weigh more than the page: they come once somebody begins to fill it. */
function lookOnceTouched(form: HTMLFormElement, data: LiveData): void {
  form.addEventListener(
    'focusin',
    () => {
      import('./live-criteria.ts')
        .then(({ followCriteria }) => followCriteria(form, data))
        .catch(() => {
          // Where it does not come, the site says the same things once the page is sent.
        });
    },
    { once: true },
  );
}
