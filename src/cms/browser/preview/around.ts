import { createElement as h } from 'react';
import type { Candidate } from '../../../criteria/candidate.ts';
import { saySpan } from '../../../i18n/date.ts';
import type { Window } from '../../../model/day.ts';
import { legalForms } from '../../../model/promoter.ts';
import { step as stepSchema } from '../../../model/step.ts';
import { looking, set } from './words.ts';

/** Who carries the project, through which door, and when. */
export function Facts({ project, door }: { project: Candidate; door: string | undefined }) {
  const { promoter, window } = project;
  const form = promoter?.legalForm ? legalForms[promoter.legalForm].toLowerCase() : '';
  return looking(
    'facts',
    h(
      'dl',
      null,
      fact(promoter?.name, promoter?.fiduciary ? `${form}, avec ${promoter.fiduciary}` : form),
      fact(door, 'porte d’entrée du projet'),
      isWindow(window) && fact(capital(saySpan(window)), ''),
    ),
  );
}

function fact(term: string | undefined, said: string) {
  return h('div', { key: said || term }, h('dt', null, set(term)), h('dd', null, set(said)));
}

/** Where the project stands, when it is over. */
export function State({ project: { status, outcome, cancellation } }: { project: Candidate }) {
  if (status === 'completed' && outcome?.text) {
    return looking(
      'projectState',
      h(
        'section',
        { className: 'outcome' },
        h('h2', null, 'Ce qui a été accompli'),
        h('p', { className: 'text' }, set(outcome.text)),
      ),
    );
  }
  if (status !== 'cancelled') return null;
  return looking(
    'notice',
    h(
      'div',
      { className: 'notice' },
      h('p', { className: 'title' }, 'Ce projet est annulé.'),
      cancellation && h('p', null, set(cancellation)),
    ),
  );
}

const states = { planned: 'À venir', current: 'En cours', completed: 'Terminée' };

/** The steps that are complete, on their thread. */
export function Steps({ steps }: { steps: readonly unknown[] }) {
  const complete = steps.flatMap((each) => stepSchema.safeParse(each).data ?? []);
  if (complete.length === 0) return null;
  return h(
    'section',
    { className: 'section' },
    h('h2', null, 'Les étapes'),
    looking(
      'steps',
      h(
        'ol',
        null,
        ...complete.map((step) =>
          h(
            'li',
            { key: step.id, className: step.status },
            h('p', { className: 'kicker' }, states[step.status]),
            h('h3', null, set(step.title)),
            h('p', { className: 'small' }, set(capital(saySpan(step.window)))),
            step.outcome && h('p', { className: 'outcome' }, set(step.outcome)),
          ),
        ),
      ),
    ),
  );
}

/** Whether both ends of a window are known. */
export function isWindow(window: Candidate['window']): window is Window {
  return Boolean(window?.start && window.end);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
