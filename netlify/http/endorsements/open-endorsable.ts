import type { Answer } from '../../../src/forms/show-answer.ts';
import { lookAt, type Subject } from '../../adapters/endorsements/subject.ts';
import { readLink } from '../../adapters/links.ts';
import type { World } from '../../adapters/world.ts';
import { pageHeaders, redirectHeaders } from '../headers.ts';
import { linkHeaders } from '../links/link-headers.ts';
import { failure } from '../serve.ts';
import type { Frame } from '../spaces/open-page.ts';
import { refusePlainly } from '../spaces/refuse-plainly.ts';
import { frameOf } from '../submissions/follow-open.ts';

const links = [{ label: 'Voir tous les projets', href: '/projets/' }];

const doors = {
  altered: {
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin. Ouvrez-le de nouveau là où vous l’avez reçu, ou demandez-le à la personne qui vous l’a envoyé.',
    ],
    links,
  },
  over: {
    title: 'Cette proposition n’est plus à l’étude',
    paragraphs: [
      'Merci d’être venu dire que vous la vouliez. On ne compte plus ses appuis. D’autres projets attendent, peut-être tout près de chez vous.',
    ],
    links,
  },
} satisfies Record<string, Answer>;

/** A page of a proposal for whoever may want it: the proposal, or what is said instead. */
export interface OpenedEndorsable {
  frame: Frame;
  headers: Headers;
  status: number;
  door?: Answer;
  page?: { subject: Subject; token: string; key: string };
}

/** `/appuyer/<token>/`: a proposal under review, shown to whoever has its link. Its form posts elsewhere. */
export async function openEndorsable(
  worldOf: () => World,
  request: Request,
  token: string,
): Promise<Response | OpenedEndorsable> {
  try {
    const world = worldOf();
    const link = readLink(world.signingSecret, 'endorse-submission', token, world.clock.now());
    if (!link.ok) return shown(world, 403, { door: doors.altered });
    if (!['GET', 'HEAD'].includes(request.method)) {
      return refusePlainly('METHOD_NOT_ALLOWED', { allow: 'GET, HEAD' });
    }
    const subject = await lookAt(world, { submission: link.id });
    if (!subject?.takes || link.expired) return shown(world, 410, { door: doors.over });
    if (subject.slug !== undefined) {
      const headers = redirectHeaders(`/projets/${subject.slug}/appuyer/`);
      return new Response(null, { status: 303, headers });
    }
    return shown(world, 200, { page: { subject, token, key: world.newId() } });
  } catch (error) {
    return failure(request, error);
  }
}

function shown(
  world: World,
  status: number,
  what: Pick<OpenedEndorsable, 'door' | 'page'>,
): OpenedEndorsable {
  return { frame: frameOf(world), headers: pageHeaders(linkHeaders), status, ...what };
}
