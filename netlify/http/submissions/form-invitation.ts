import type { Answer } from '../../../src/forms/show-answer.ts';
import { caisseIn } from '../../../src/model/catalogue.ts';
import type { BeginView } from '../../../src/submissions/form/begin-view.ts';
import { inTransaction } from '../../adapters/database.ts';
import { readLink } from '../../adapters/links.ts';
import {
  type InvitationRefusal,
  lookAtInvitation,
  useInvitation,
} from '../../adapters/submissions/invitations.ts';
import { startSubmission } from '../../adapters/submissions/start-submission.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { pageHeaders } from '../headers.ts';
import { linkHeaders } from '../links/link-headers.ts';
import { failure } from '../serve.ts';
import { refusePlainly } from '../spaces/refuse-plainly.ts';
import { frameOf } from './follow-open.ts';
import {
  beginAnswers,
  beginPage,
  begun,
  firstAnswers,
  judge,
  type OpenedBeginning,
  readBeginning,
} from './form-begin.ts';

/** What an invitation opens: the greeting, what its answers led to, or why it opens nothing. */
export type InvitationPage =
  | { kind: 'greeting'; path: string; caisse: { slug: string; name: string; regions: string[] } }
  | { kind: 'judged'; view: BeginView }
  | { kind: 'door'; answer: Answer };

const links = [{ label: 'Proposer un projet', href: '/proposer/' }];

const doors: Record<InvitationRefusal | 'ALTERED' | 'PAUSED', Answer> = {
  ALTERED: {
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin. Ouvrez-le de nouveau là où vous l’avez reçu, ou proposez votre projet sans lui.',
    ],
    links,
  },
  UNKNOWN_INVITATION: {
    title: 'Cette invitation n’est plus là',
    paragraphs: ['La caisse l’a effacée. Vous pouvez proposer votre projet sans elle.'],
    links,
  },
  REVOKED: {
    title: 'Cette invitation a été reprise',
    paragraphs: [
      'La caisse ne s’en sert plus. Vous pouvez proposer votre projet sans elle, ou lui en demander une autre.',
    ],
    links,
  },
  EXPIRED: {
    title: 'Cette invitation n’est plus bonne',
    paragraphs: [
      'Elle a passé sa date. Vous pouvez proposer votre projet sans elle, ou en demander une autre à la caisse.',
    ],
    links,
  },
  USED_UP: {
    title: 'Cette invitation a déjà servi',
    paragraphs: [
      'Elle servait une seule fois, et une proposition a été commencée avec elle. Si c’est la vôtre, elle s’ouvre par son propre lien.',
    ],
    links,
  },
  PAUSED: {
    title: 'Cette caisse est en pause',
    paragraphs: [
      'Elle ne reçoit pas de nouveaux projets pour le moment. Une autre peut recevoir le vôtre.',
    ],
    links,
  },
};

/** `/proposer/invitation/<token>`: somebody whom a caisse invites. Reading it changes nothing. */
export async function openInvitation(
  worldOf: () => World,
  request: Request,
  caller: Caller,
  token: string,
): Promise<Response | OpenedBeginning<InvitationPage>> {
  try {
    const world = worldOf();
    if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
      return refusePlainly('METHOD_NOT_ALLOWED', { allow: 'GET, HEAD, POST' });
    }
    return await open(world, request, caller, token);
  } catch (error) {
    return failure(request, error);
  }
}

async function open(
  world: World,
  request: Request,
  caller: Caller,
  token: string,
): Promise<Response | OpenedBeginning<InvitationPage>> {
  const now = world.clock.now();
  const link = readLink(world.signingSecret, 'invitation', token, now);
  if (!link.ok) return door(world, 403, 'ALTERED');
  const posted =
    request.method === 'POST' ? await readBeginning(world, request, caller) : undefined;
  if (posted instanceof Response) return posted;
  const looked = await lookAtInvitation(world.database, link.id, now);
  if (!looked.ok || link.expired) return door(world, 410, looked.ok ? 'EXPIRED' : looked.code);
  const catalogue = world.catalogue();
  const { id, caisse: slug } = looked.invitation;
  const caisse = caisseIn(catalogue, slug);
  if (caisse?.participation !== 'active') return door(world, 410, 'PAUSED');
  const path = `/proposer/invitation/${token}/`;
  if (!posted) {
    const { name, regions } = caisse;
    return shown(world, 200, { kind: 'greeting', path, caisse: { slug, name, regions } });
  }
  const typed = beginAnswers(catalogue, { ...posted, caisse: slug });
  const view = judge(catalogue, path, typed, posted);
  if (view) return { ...beginPage(world, view), page: { kind: 'judged', view } };
  const submission = world.newId();
  const used = await inTransaction(world.database, async (statements) => {
    const use = await useInvitation(statements, id, now);
    if (!use.ok) return use;
    const answers = firstAnswers(catalogue, typed);
    await startSubmission(world, statements, {
      id: submission,
      answers,
      caisse: slug,
      invitation: id,
    });
    return use;
  });
  return used.ok ? begun(world, submission) : door(world, 410, used.code);
}

function door(world: World, status: number, why: keyof typeof doors) {
  return shown(world, status, { kind: 'door', answer: doors[why] });
}

function shown(
  world: World,
  status: number,
  page: InvitationPage,
): OpenedBeginning<InvitationPage> {
  return { frame: frameOf(world), headers: pageHeaders(linkHeaders), status, page };
}
