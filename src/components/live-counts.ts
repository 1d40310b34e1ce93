/** Brings the counts that a page was built with up to date, once, where they have changed since. */
import type { Endorsements } from '../endorsements/by-place.ts';
import { sayWanted } from '../i18n/endorsement-words.ts';
import { sayFound, sayOnTheWay } from '../i18n/progress-words.ts';
import type { NeedProgress } from '../offers/progress/need-progress.ts';
import { bandSvg } from './measure.ts';
import { shownCounts } from './shown-counts.ts';

class LiveCounts extends HTMLElement {
  connectedCallback() {
    // A page opened ahead or behind asks for nothing until somebody looks at it.
    if (!document.hidden) refresh(this);
    else document.addEventListener('visibilitychange', () => refresh(this), { once: true });
  }
}

customElements.define('live-counts', LiveCounts);

async function refresh(element: HTMLElement): Promise<void> {
  const { needs, endorsements } = await progressOf(element.dataset.project ?? '');
  const inside = element.querySelectorAll<HTMLElement>('[data-need]');
  for (const place of element.dataset.need ? [element] : inside) {
    const progress = needs[place.dataset.need ?? ''];
    if (progress && shownCounts(progress) !== place.dataset.counts) show(place, progress);
  }
  const wanted = element.querySelector<HTMLElement>('[data-wanted]');
  const said = wanted && endorsements && sayWanted(endorsements, wanted.dataset.wanted ?? '');
  if (said && said !== wanted.textContent) wanted.textContent = said;
}

interface Progress {
  needs: Record<string, NeedProgress>;
  endorsements?: Endorsements;
}

/** How far a project is; nothing where it cannot be known: the page stays as it was built. */
async function progressOf(project: string): Promise<Progress> {
  try {
    const response = await fetch(`/api/projects/${project}/progress`);
    return response.ok ? await response.json() : { needs: {} };
  } catch {
    return { needs: {} };
  }
}

function show(place: HTMLElement, progress: NeedProgress): void {
  const { one, many } = place.dataset;
  const { filled } = progress;
  const unit = one && many ? { one, many } : undefined;
  const write = (name: string, text: string) => {
    const target = place.querySelector(`[data-${name}]`);
    if (target) target.textContent = text;
  };
  place.dataset.counts = shownCounts(progress);
  place.classList.toggle('filled', filled);
  place.classList.toggle('lacking', !filled);
  write('found', sayFound(progress, unit));
  write('on-the-way', sayOnTheWay(progress));
  const band = place.querySelector('.measure');
  if (band) band.innerHTML = bandSvg(progress);
  for (const part of place.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = (part.dataset.when === 'filled') !== filled;
  }
}
