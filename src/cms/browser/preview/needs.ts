import { createElement as h } from 'react';
import { ARROWS, bandPaths, bandSize, filledArrows } from '../../../components/measure.ts';
import { sayMoney } from '../../../i18n/money.ts';
import { sayAction, sayKind, sayProgress, sayWhen, type UnitOf } from '../../../i18n/need-words.ts';
import type { Window } from '../../../model/day.ts';
import { essentialFirst, needStateOn, tally } from '../../../model/missing.ts';
import {
  type Need,
  type NeedCategory,
  needCategories,
  need as needSchema,
} from '../../../model/need.ts';
import { looking, set } from './words.ts';

/** The needs of a project as its page shows them; those not complete yet are only counted. */
export function Needs({ needs, campaign, ...shared }: NeedsProps) {
  const complete = essentialFirst(needs.flatMap((each) => needSchema.safeParse(each).data ?? []));
  const groups = (Object.keys(needCategories) as NeedCategory[])
    .map((category) => ({ category, items: complete.filter((need) => need.category === category) }))
    .filter(({ items }) => items.length > 0);
  const unfinished = needs.length - complete.length;
  return looking(
    'needs',
    ...groups.map(({ category, items }) =>
      h(
        'section',
        { key: category },
        h('h3', null, needCategories[category].plural),
        category === 'financial' && campaign
          ? h(Campaign, { needs: items, campaign })
          : h('ul', { 'data-look': 'needItem' }, ...items.map((need) => needItem(need, shared))),
      ),
    ),
    unfinished > 0 &&
      h('p', { className: 'small' }, set(`${unfinished} besoin(s) encore à compléter.`)),
  );
}

interface CampaignToday {
  partner: string;
  goal: number;
  raised: number;
}

interface NeedsProps extends Shared {
  needs: readonly unknown[];
  /** Once it has what it takes. */
  campaign: CampaignToday | undefined;
}

interface Shared {
  window: Window;
  today: string;
  unitOf: UnitOf;
}

function needItem(need: Need, { window, today, unitOf }: Shared) {
  const counted = tally(need);
  const state = needStateOn(today, need, window);
  return h(
    'li',
    { key: need.id, className: `need ${state}` },
    h(
      'div',
      { className: 'what' },
      h('h4', null, set(need.title)),
      h(
        'p',
        { className: 'small terms' },
        h('span', null, set(sayKind(need))),
        need.window && h('span', null, set(sayWhen(need.window))),
      ),
      need.details && h('p', { className: 'details' }, set(need.details)),
      h(Measure, counted),
      h(
        'p',
        { className: 'progress' },
        set(sayProgress(need, counted, unitOf)),
        need.essential && state === 'lacking' && h('span', { className: 'essential' }, 'Essentiel'),
      ),
    ),
    state === 'lacking' && h('a', { className: 'action' }, set(sayAction(need))),
    state === 'past' && h('p', { className: 'small end' }, 'Le moment est passé.'),
  );
}

function Campaign({ needs, campaign }: { needs: readonly Need[]; campaign: CampaignToday }) {
  const { partner, goal, raised } = campaign;
  const said = `${sayMoney(raised)} réunis sur ${sayMoney(goal)}`;
  const lines = needs.map((need) =>
    h(
      'div',
      { key: need.id, className: 'line' },
      h('h4', null, set(need.title)),
      h('p', { className: 'small' }, set(`${sayKind(need)} · ${sayMoney(tally(need).asked)}`)),
    ),
  );
  const what = h(
    'div',
    { className: 'what' },
    ...lines,
    h(Measure, { covered: raised, asked: goal }),
    h('p', { className: 'progress' }, set(said)),
    h('p', { className: 'before small' }, set(`L’argent est reçu par ${partner}.`)),
  );
  const action = h('a', { className: 'action' }, needs[0] ? set(sayAction(needs[0])) : '');
  const open = raised < goal;
  const className = open ? 'funding open' : 'funding';
  return looking('funding', h('div', { className }, what, open && action));
}

function Measure({ covered, asked }: { covered: number; asked: number }) {
  const paths = bandPaths(ARROWS, filledArrows(covered, asked));
  const size = bandSize(ARROWS);
  const viewBox = `0 0 ${size.width} ${size.height}`;
  return h(
    'svg',
    { className: 'measure', viewBox, ...size, 'aria-hidden': true },
    ...paths.map(({ thread, path }) => h('path', { key: thread, className: thread, d: path })),
  );
}
