import { type LinkPurpose, linkUrl } from '../../netlify/adapters/links.ts';
import type { World } from '../../netlify/adapters/world.ts';
import type { Caller } from '../../netlify/http/afterwards.ts';
import { answerLink } from '../../netlify/http/answer-link.ts';
import {
  giverLink,
  needLink,
  promoterLink,
  remindersLink,
} from '../../netlify/http/links/rooms.ts';

type Handler = (world: World, request: Request, caller: Caller) => Promise<Response>;

/** Who answers each link of our mails; the ways into private pages have tests of their own. */
export const handlers: Record<
  Exclude<
    LinkPurpose,
    | 'sign-in'
    | 'follow-submission'
    | 'invitation'
    | 'endorse-submission'
    | 'follow-endorsement'
    | 'follow-alert'
  >,
  Handler
> = {
  'confirm-offer': answerLink,
  'answer-offer': promoterLink,
  'deliver-offer': promoterLink,
  'follow-offer': giverLink,
  'take-place': giverLink,
  'tell-outcome': giverLink,
  'check-need': needLink,
  unsubscribe: remindersLink,
};

export type TestedPurpose = keyof typeof handlers;

const DAY_MS = 86_400_000;

/** The address of a link as a mail holds it. */
export function linkTo(world: World, purpose: TestedPurpose, id: string, days = 30): string {
  const expires = new Date(world.clock.now().getTime() + days * DAY_MS);
  const bound = ['answer-offer', 'deliver-offer', 'check-need'].includes(purpose);
  const promoter = world.catalogue().projects['des-velos']?.promoter;
  return linkUrl(world, purpose, id, expires, bound ? promoter?.contact : undefined);
}

/** Opens a link as a browser does. */
export function open(world: World, purpose: TestedPurpose, url: string, method = 'GET') {
  return handlers[purpose](world, new Request(url, { method, headers: browser }), {});
}

/** Presses a button of its page. */
export function press(
  world: World,
  purpose: TestedPurpose,
  url: string,
  fields: Record<string, string>,
  { headers = {}, ip = '' }: { headers?: Record<string, string>; ip?: string } = {},
) {
  const request = new Request(url, {
    method: 'POST',
    headers: {
      ...browser,
      origin: new URL(url).origin,
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams(fields),
  });
  return handlers[purpose](world, request, { ip });
}

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
