import { sampleMails } from '../../../netlify/local/sample-mails.ts';
import { messageKinds } from '../../../src/letters/kinds.ts';
import { type OfferMessageKind, offerLetters } from '../../../src/offers/messages/letters.ts';
import type { OfferLetter } from '../../../src/offers/messages/offer-letter.ts';
import { offerSamples } from '../../../src/offers/messages/samples/offer-samples.ts';

export const offerKinds = Object.keys(offerLetters) as OfferMessageKind[];

/** Every sample mail, by its kind and its case. */
export const everyMail = messageKinds.flatMap((kind) =>
  sampleMails(kind).map(({ title, mail }) => ({ kind, title, mail })),
);

/** Every sample of a letter about an offer. */
export const everyLetter = offerKinds.flatMap((kind) =>
  offerSamples[kind].map(({ title, letter }) => ({ kind, title, letter })),
);

/** The samples of one kind, written with something else in them. */
export function written(kind: OfferMessageKind, changes: Partial<OfferLetter>) {
  return offerSamples[kind].map(({ letter }) => offerLetters[kind]({ ...letter, ...changes }));
}

/** The letters of a text, in order: what two forms of one mail have in common. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
