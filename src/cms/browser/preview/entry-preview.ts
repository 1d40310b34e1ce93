import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement as h } from 'react';
import { type DeskContext, reviewContextOf } from '../../context.ts';
import { review } from '../../review/review.ts';
import { Remarks } from './remarks.ts';
import { looking, set } from './words.ts';

type Props = Pick<PreviewTemplateComponentProps, 'entry' | 'widgetFor'>;

/** What a reader sees first of any other entry: its name, its sentence, its text. */
export function entryPreview(collection: string, title: string, desk: DeskContext) {
  const context = reviewContextOf(desk);
  return ({ entry, widgetFor }: Props) => {
    const data = entry.get('data').toJS() as Record<string, unknown>;
    const text = (name: string) => (typeof data[name] === 'string' ? set(data[name]) : '');
    return h(
      'main',
      { className: 'frame', 'data-look': 'projectPage' },
      h(Remarks, { remarks: review(collection, data, context) }),
      h('h1', null, text(title)),
      h('p', { className: 'lead' }, text('summary')),
      looking('prose', h('div', { className: 'prose flow' }, widgetFor('body'))),
    );
  };
}
