import { createElement as h } from 'react';
import type { Remark } from '../../review/review.ts';
import { set } from './words.ts';

/** What the model and the criteria say of an entry as it stands, above its preview. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  const blocking = remarks.some(({ blocks }) => blocks);
  return h(
    'section',
    { className: blocking ? 'remarks blocking' : 'remarks', 'aria-label': 'Remarques' },
    h('h2', null, blocking ? 'À corriger avant de publier' : 'Conseils'),
    h('ul', { role: 'list' }, ...remarks.map(item)),
  );
}

function item({ where, message, blocks }: Remark, index: number) {
  return h(
    'li',
    { key: index, className: blocks ? 'blocks' : undefined },
    where && h('strong', null, set(where)),
    ' ',
    set(message),
  );
}
