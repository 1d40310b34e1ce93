/**
 * What choosing a photo gains where scripts run: a large one is made small before it leaves. What a
 * telephone takes is often more than can be received, and long to send where the network is weak.
 */
import { typography } from '../../model/typography.ts';
import { LARGEST_PICTURE, LONGEST_SIDE } from '../../submissions/picture-limits.ts';
import { pictureRefusalWords } from '../../submissions/picture-words.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** Below this, in bytes, a photo is sent as it is. */
const LIGHT_ENOUGH = 1_000_000;

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-picture]')) {
  enhance(input);
}

function enhance(input: HTMLInputElement): void {
  const { form } = input;
  let pending: Promise<void> | undefined;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.setCustomValidity('');
    say(input, '');
    pending = undefined;
    if (!file || file.size <= LIGHT_ENOUGH) return;
    say(input, 'Nous réduisons la photo…');
    const work = replaceBySmaller(input, file).finally(() => {
      if (pending === work) pending = undefined;
    });
    pending = work;
  });
  const waitForIt = (event: SubmitEvent) => {
    if (!pending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    pending.then(() => form?.requestSubmit(submitter));
  };
  form?.addEventListener('submit', waitForIt, { capture: true });
}

async function replaceBySmaller(input: HTMLInputElement, file: File): Promise<void> {
  const small = await shrinkPicture(file, LONGEST_SIDE);
  // Another one may have been chosen meanwhile.
  if (input.files?.[0] !== file) return;
  if (small && small.size < file.size) {
    const chosen = new DataTransfer();
    chosen.items.add(small);
    input.files = chosen.files;
    say(input, `Photo réduite : de ${kilobytes(file)} à ${kilobytes(small)}. Elle est prête.`);
  } else if (file.size > LARGEST_PICTURE) {
    input.setCustomValidity(typography(pictureRefusalWords.TOO_BIG));
    say(input, pictureRefusalWords.TOO_BIG);
  } else {
    say(input, '');
  }
}

const kilobytes = ({ size }: File) =>
  size >= 1_000_000
    ? `${(size / 1_000_000).toFixed(1).replace('.', ',')} Mo`
    : `${Math.ceil(size / 1000)} ko`;

function say(input: HTMLInputElement, words: string): void {
  const status = input.closest('[data-field]')?.querySelector('[data-picture-status]');
  if (status) status.textContent = typography(words);
}
