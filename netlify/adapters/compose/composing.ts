import type { Message, NotSent } from '../mailer.ts';
import type { World } from '../world.ts';

/** Where it cannot be written now, a new publication or a mended setting may bring what is missing. */
export type Composing = { ok: true; message: Message } | NotSent;

/** What writing a message needs of the world. */
export type ComposingWorld = Pick<
  World,
  'clock' | 'database' | 'catalogue' | 'siteUrl' | 'signingSecret' | 'ageIdentity' | 'dataKeys'
>;
