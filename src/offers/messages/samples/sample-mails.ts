import { type MessageKind, messageKinds } from '../kinds.ts';
import type { RenderedMail } from '../letter.ts';
import { offerLetters } from '../letters.ts';
import type { NeedLetter } from '../offer-letter.ts';
import { needCheckMail } from '../promoter/need-check.ts';
import { offerSamples } from './offer-samples.ts';
import { checking, longProject, people, planks, project, site, stopping } from './people.ts';

/** A mail as it could leave, and in which case. */
export interface SampleMail {
  title: string;
  mail: RenderedMail;
}

const needs: [title: string, NeedLetter][] = [
  ['Il manque du monde', { site, project, need: people, missing: 2, ...checking, ...stopping }],
  [
    'De longs noms',
    { site, project: longProject, need: planks, missing: 1050, ...checking, ...stopping },
  ],
];

/** The samples of one kind of message. */
export function sampleMails(kind: SampledKind): SampleMail[] {
  if (kind === 'need-check') {
    return needs.map(([title, letter]) => ({ title, mail: needCheckMail(letter) }));
  }
  const write = offerLetters[kind];
  return offerSamples[kind].map(({ title, letter }) => ({ title, mail: write(letter) }));
}

/** The messages that have samples: the link to enter is written elsewhere. */
export type SampledKind = Exclude<MessageKind, 'sign-in'>;

export const sampledKinds = messageKinds.filter((kind): kind is SampledKind => kind !== 'sign-in');
