import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail lets its holder do, and where it leads. */
const paths = {
  'confirm-offer': 'confirmer',
  'answer-offer': 'offre/repondre',
  'deliver-offer': 'offre/recue',
  'follow-offer': 'offre/suivre',
  'take-place': 'offre/place',
  'tell-outcome': 'offre/bilan',
  'check-need': 'besoin',
  unsubscribe: 'desabonner',
  'follow-submission': 'proposition',
  invitation: 'proposer/invitation',
  'endorse-submission': 'appuyer',
  'follow-endorsement': 'appui',
  'follow-alert': 'alerte',
  'sign-in': 'espace/entrer',
} as const;

export type LinkPurpose = keyof typeof paths;

/** Those that lead to pages, whose addresses end with a slash; the others lead to functions. */
const toPages: readonly LinkPurpose[] = ['follow-submission', 'invitation', 'endorse-submission'];

/** The purpose of a link's path, without its token: `offre/repondre`. */
export function purposeOf(path: string): LinkPurpose | undefined {
  return (Object.keys(paths) as LinkPurpose[]).find((purpose) => paths[purpose] === path);
}

/** The whole address of a link. */
export function linkUrl(
  { siteUrl, signingSecret }: { siteUrl(): string; signingSecret: string },
  purpose: LinkPurpose,
  id: string,
  expires: Date,
  holder?: string,
): string {
  const token = signLink(signingSecret, purpose, id, expires, holder);
  const end = toPages.includes(purpose) ? '/' : '';
  return new URL(`/${paths[purpose]}/${token}${end}`, siteUrl()).href;
}

export type LinkReading =
  | { ok: true; id: string; expired: boolean; holder: string }
  | { ok: false };

const ID_BYTES = 16;
const HOLDER_BYTES = 8;
const EXPIRY_AT = ID_BYTES + HOLDER_BYTES;
const PAYLOAD_BYTES = EXPIRY_AT + 6;
const TOKEN_BYTES = PAYLOAD_BYTES + 32;

/**
 * Writes the token of a link that acts: an id and an expiry, signed. It says nothing of anybody, and
 * nothing is stored: whoever has the secret can check it.
 *
 * @param id a UUID
 * @param holder what the link is bound to, where that can change: the sealed address that it goes to
 */
export function signLink(
  secret: string,
  purpose: LinkPurpose,
  id: string,
  expires: Date,
  holder = '',
): string {
  const payload = Buffer.alloc(PAYLOAD_BYTES);
  payload.write(id.replaceAll('-', ''), 'hex');
  payload.write(markOf(holder), ID_BYTES, 'hex');
  payload.writeUIntBE(Math.floor(expires.getTime() / 1000), EXPIRY_AT, 6);
  return Buffer.concat([payload, signature(secret, purpose, payload)]).toString('base64url');
}

/** Reads a token. One that we did not sign, or that was altered, tells nothing. */
export function readLink(
  secret: string,
  purpose: LinkPurpose,
  token: string,
  now: Date,
): LinkReading {
  const bytes = Buffer.from(token, 'base64url');
  // Written back, so that each link has one writing only: base64 leaves some bits unread.
  if (bytes.length !== TOKEN_BYTES || bytes.toString('base64url') !== token) return { ok: false };
  const payload = bytes.subarray(0, PAYLOAD_BYTES);
  if (!timingSafeEqual(bytes.subarray(PAYLOAD_BYTES), signature(secret, purpose, payload))) {
    return { ok: false };
  }
  const hex = payload.toString('hex', 0, ID_BYTES);
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    ok: true,
    id,
    holder: payload.toString('hex', ID_BYTES, EXPIRY_AT),
    expired: payload.readUIntBE(EXPIRY_AT, 6) * 1000 <= now.getTime(),
  };
}

/** Whether a link that was read is still its holder's: an address that was replaced holds none. */
export function isHeldBy({ holder }: { holder: string }, current: string): boolean {
  return holder === markOf(current);
}

function markOf(holder: string): string {
  return createHash('sha256')
    .update(holder)
    .digest('hex')
    .slice(0, HOLDER_BYTES * 2);
}

function signature(secret: string, purpose: LinkPurpose, payload: Buffer): Buffer {
  return createHmac('sha256', secret).update(`link ${purpose}\n`).update(payload).digest();
}
