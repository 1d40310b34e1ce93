import { daysAfter } from '../../../src/offers/silence/days.ts';
import type { Posted } from '../../../src/offers/space/form-error.ts';
import { linkUrl } from '../../adapters/links.ts';
import type { SpaceProjectPage } from '../../adapters/spaces/project-page.ts';
import { type StartedChange, startChange } from '../../adapters/submissions/start-change.ts';
import type { World } from '../../adapters/world.ts';
import type { Submitted } from './open-form-page.ts';

/** As long as whoever has entered may take to write it. */
const LINK_DAYS = 90;

const refused: Record<Extract<StartedChange, { ok: false }>['reason'], string> = {
  NO_PROJECT: 'Ce projet n’est plus sur le site.',
  NO_DRAFTS:
    'La page publique ne peut pas être lue en ce moment. Attendez quelques minutes et recommencez.',
  NOT_SOUND:
    'La page publique a quelque chose à corriger d’abord : parlez-en à l’équipe de votre caisse.',
};

/** Leads a promoter to the form of changes to its project. Nothing where another form was posted. */
export async function changeProject(
  world: World,
  { slug, as }: SpaceProjectPage,
  posted: Posted,
): Promise<Submitted | undefined> {
  if (posted.do !== 'change' && posted.do !== 'complete') return undefined;
  if (as !== 'promoter') return told('Seul l’organisme change sa page : parlez-lui-en.', posted);
  const started = await startChange(world, slug);
  if (!started.ok) return told(refused[started.reason], posted);
  const expires = daysAfter(world.clock.now(), LINK_DAYS);
  const link = linkUrl(world, 'follow-submission', started.id, expires, started.email);
  const { pathname } = new URL(link);
  const to = posted.do === 'complete' ? `${pathname}bilan/` : pathname;
  return { kind: 'done', to, messages: [] };
}

function told(message: string, values: Posted): Submitted {
  const attempt = { form: 'change', errors: [], told: message, values };
  return { kind: 'again', status: 409, attempt };
}
