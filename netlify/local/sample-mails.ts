import { alertMail } from '../../src/alerts/messages/letters.ts';
import { alertSamples } from '../../src/alerts/messages/samples.ts';
import { endorsementMail } from '../../src/endorsements/messages/confirmation.ts';
import { endorsementSamples } from '../../src/endorsements/messages/samples.ts';
import { isAboutAlert, isAboutSubmission, type MessageKind } from '../../src/letters/kinds.ts';
import type { RenderedMail } from '../../src/letters/letter.ts';
import { offerLetters } from '../../src/offers/messages/letters.ts';
import type { NeedLetter } from '../../src/offers/messages/offer-letter.ts';
import { needCheckMail } from '../../src/offers/messages/promoter/need-check.ts';
import { offerSamples } from '../../src/offers/messages/samples/offer-samples.ts';
import {
  checking,
  longProject,
  people,
  planks,
  project,
  site,
  stopping,
} from '../../src/offers/messages/samples/people.ts';
import { signInMail } from '../../src/offers/messages/sign-in.ts';
import { submissionLetters } from '../../src/submissions/messages/letters.ts';
import { submissionSamples } from '../../src/submissions/messages/samples.ts';

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
export function sampleMails(kind: MessageKind): SampleMail[] {
  if (kind === 'need-check') {
    return needs.map(([title, letter]) => ({ title, mail: needCheckMail(letter) }));
  }
  if (kind === 'sign-in') {
    const link = `${site.url}/espace/entrer/jeton`;
    const mail = signInMail({ site, link, minutes: 20 });
    return [{ title: 'À qui l’a demandé', mail }];
  }
  if (kind === 'endorsement-confirmation') {
    return endorsementSamples.map(({ title, letter }) => ({
      title,
      mail: endorsementMail(letter),
    }));
  }
  if (isAboutAlert(kind)) {
    return alertSamples[kind].map(({ title, letter }) => ({ title, mail: alertMail(letter) }));
  }
  if (isAboutSubmission(kind)) {
    const write = submissionLetters[kind];
    return submissionSamples[kind].map(({ title, letter }) => ({ title, mail: write(letter) }));
  }
  const write = offerLetters[kind];
  return offerSamples[kind].map(({ title, letter }) => ({ title, mail: write(letter) }));
}
