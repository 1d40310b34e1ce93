import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement as h } from 'react';
import { coverSvg } from '../../../components/cover.ts';
import type { Candidate } from '../../../criteria/candidate.ts';
import { dayInQuebec } from '../../../model/clock.ts';
import { project as projectSchema } from '../../../model/project.ts';
import { type DeskContext, reviewContextOf } from '../../context.ts';
import { prune } from '../../prune.ts';
import { review } from '../../review/review.ts';
import { slugOf } from '../slug-of.ts';
import { Facts, isWindow, State, Steps } from './around.ts';
import { Needs } from './needs.ts';
import { Remarks } from './remarks.ts';
import { looking, set } from './words.ts';

type Props = Pick<PreviewTemplateComponentProps, 'entry' | 'widgetFor' | 'getAsset'>;

/** The page of a project as it will be, from what is in the form, with what is to be said of it. */
export function projectPreview(desk: DeskContext) {
  const { names, clock } = desk;
  const context = reviewContextOf(desk);
  const today = clock ?? dayInQuebec(new Date());
  const unitOf = (id: string) => names.units[id] ?? { one: id, many: id };
  return ({ entry, widgetFor, getAsset }: Props) => {
    const data = entry.get('data').toJS() as Record<string, unknown>;
    const { body: _, ...frontmatter } = data;
    const project = prune(projectSchema, frontmatter) as Candidate;
    const { title, summary, place, region, caisse, picture, funding, status } = project;
    const window = isWindow(project.window) ? project.window : { start: today, end: today };
    const partner = funding?.partner && names.partners[funding.partner];
    const campaign =
      partner && funding?.goal
        ? { partner, goal: funding.goal, raised: funding.raised ?? 0 }
        : undefined;
    return h(
      'main',
      { className: 'frame', 'data-look': 'projectPage' },
      h(Remarks, { remarks: review('projects', data, context, slugOf(entry)) }),
      h(
        'div',
        { className: 'opening' },
        h(
          'div',
          { className: 'words' },
          h(
            'p',
            { className: 'kicker' },
            set([place?.municipality, region && names.regions[region]].filter(Boolean).join(' · ')),
          ),
          h('h1', null, set(title)),
          h('p', { className: 'lead' }, set(summary)),
        ),
        h(
          'figure',
          null,
          h('img', {
            className: 'cover',
            ...coverOf(picture, String(entry.get('slug') || title || ''), getAsset),
          }),
        ),
      ),
      h(Facts, { project, door: caisse && names.caisses[caisse] }),
      h(State, { project }),
      h(
        'div',
        { className: 'beside section' },
        h(
          'section',
          null,
          h('h2', null, status === 'open' ? 'Ce qui manque encore' : 'Ce qui était demandé'),
          h(Needs, { needs: project.needs ?? [], campaign, window, today, unitOf }),
        ),
        h(
          'section',
          { className: 'story' },
          h('h2', null, 'Le projet'),
          project.extends &&
            h(
              'p',
              { className: 'extends' },
              h('strong', null, 'Un nouveau volet.'),
              ' ',
              set(project.extends),
            ),
          looking('prose', h('div', { className: 'prose flow' }, widgetFor('body'))),
        ),
      ),
      h(Steps, { steps: project.steps ?? [] }),
    );
  };
}

function coverOf(picture: Candidate['picture'], slug: string, getAsset: Props['getAsset']) {
  if (picture?.file) return { src: String(getAsset(picture.file)), alt: picture.alt ?? '' };
  return { src: `data:image/svg+xml,${encodeURIComponent(coverSvg(slug))}`, alt: '' };
}
