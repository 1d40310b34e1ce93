import { sayState } from '../../i18n/project-state.ts';
import { daysBetween } from '../../model/days-between.ts';
import type { Phase } from '../../model/phase.ts';
import { typography } from '../../model/typography.ts';
import { piecesOf } from '../../search/excerpt.ts';
import { type Kind, kinds } from '../../search/facets.ts';
import { wordsTogether } from '../../search/french.ts';
import { dayOf } from '../../search/record.ts';
import type { Fragment } from './pagefind.ts';

/** A result as an item of the list: all of it is text, whatever it says. */
export function resultItem(model: HTMLTemplateElement, fragment: Fragment, today: string): Node {
  const item = model.content.cloneNode(true) as DocumentFragment;
  const place = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`);
  const write = (name: string, text: string | undefined) => {
    const target = place(name);
    if (text) target?.append(typography(wordsTogether(text)));
    else target?.remove();
  };
  const { url, excerpt, meta, filters } = fragment;
  write('kind', kinds[filters.type?.[0] as Kind]?.one);
  write('title', meta.title);
  place('title')?.setAttribute('href', url);
  place('excerpt')?.append(
    ...piecesOf(excerpt).map(({ text, found }) => {
      if (!found) return text;
      const mark = document.createElement('mark');
      mark.append(text);
      return mark;
    }),
  );
  write('state', stateOf(fragment, today));
  write('place', meta.place);
  return item;
}

function stateOf({ meta, filters }: Fragment, today: string): string | undefined {
  const [start, end, done] = [meta.start, meta.end, meta.done].map((day = '') => dayOf(day));
  if (done)
    return sayState(
      {
        phase: 'completed',
        daysLeft: 0,
        data: { window: { start: done, end: done }, outcome: { date: done } },
      },
      today,
    );
  if (!start || !end) return undefined;
  const phases: Record<string, Phase> = {
    passe: 'over',
    termine: 'completed',
    annule: 'cancelled',
  };
  const phase = phases[filters.etat?.[0] ?? ''] ?? (today < start ? 'upcoming' : 'running');
  return sayState(
    { phase, daysLeft: daysBetween(today, end) + 1, data: { window: { start, end } } },
    today,
  );
}
