import type { Answer } from '../../src/forms/show-answer.ts';
import type { Target } from '../../src/offers/target.ts';
import { byAddress } from './links/by-address.ts';

const allProjects = { label: 'Voir tous les projets', href: '/projets/' };

/** Who receives an offer. */
function receiver(target: Target): string {
  return target.kind === 'project' ? target.project.promoter.name : target.caisse.name;
}

function whither(target: Target): string {
  return target.kind === 'project'
    ? `à ${receiver(target)}, pour « ${target.project.title} »`
    : `à l’équipe de la ${receiver(target)}`;
}

function back({ kind, slug }: Target) {
  return kind === 'project'
    ? { label: 'Revoir le projet', href: `/projets/${slug}/` }
    : { label: 'Revoir la caisse', href: `/caisses/${slug}/` };
}

function followed(href: string) {
  return { label: 'Suivre, changer ou retirer votre offre', href };
}

/** What the pages of a confirmation link say. */
export const linkAnswers = {
  confirm: (action: string, target: Target): Answer => ({
    title: 'Confirmez votre adresse',
    paragraphs: [`Un seul geste, et votre offre part : ${whither(target)}.`],
    form: { action, button: 'Confirmer mon adresse' },
  }),
  confirmed: (target: Target, follow: string): Answer => ({
    title: 'Merci, votre offre est en route',
    paragraphs: [
      `Votre adresse est confirmée. Nous transmettons votre offre, avec votre nom et votre message, à ${receiver(target)}. Vos coordonnées ne suivront que si l’offre est acceptée.`,
      'Nous vous écrirons dès qu’il y aura une réponse. D’ici là, vous n’avez rien à faire.',
    ],
    links: [followed(follow), back(target)],
  }),
  waitlisted: (target: Target, follow: string): Answer => ({
    title: 'Merci, vous êtes sur la liste d’attente',
    paragraphs: [
      'Votre adresse est confirmée. Tout ce qu’il fallait pour ce besoin est déjà trouvé : votre offre attend qu’une place se libère, et nous vous écrirons alors.',
      'Vous pouvez aussi aider autrement : d’autres besoins sont encore ouverts.',
    ],
    links: [followed(follow), back(target), allProjects],
  }),
  doneAndFollow: (follow: string): Answer => ({
    title: 'C’est déjà fait',
    paragraphs: ['Votre adresse est confirmée et votre offre a été transmise.'],
    links: [followed(follow), allProjects],
  }),
  done: {
    title: 'C’est déjà fait',
    paragraphs: [
      'Votre adresse est confirmée et votre offre a été transmise. Pour la suivre ou la retirer, écrivez l’adresse que vous avez donnée : un lien y arrivera.',
    ],
    form: byAddress,
    links: [allProjects],
  },
  closed: {
    title: 'Ce projet ne prend plus d’offres',
    paragraphs: [
      'Il s’est terminé avant que vous confirmiez votre adresse. Votre offre n’a donc pas été transmise. Merci d’avoir voulu aider.',
    ],
    links: [allProjects],
  },
  needClosed: {
    title: 'Ce besoin ne prend plus d’offres',
    paragraphs: [
      'L’organisme l’a fermé avant que vous confirmiez votre adresse. Votre offre n’a donc pas été transmise. Merci d’avoir voulu aider.',
    ],
    links: [allProjects],
  },
  gone: {
    title: 'Cette offre n’existe plus',
    paragraphs: ['Elle a été retirée ou effacée. Vous pouvez en faire une nouvelle.'],
    links: [allProjects],
  },
  expired: (action: string): Answer => ({
    title: 'Ce lien n’est plus bon',
    paragraphs: [
      'Il a passé sa date. Votre offre n’est pas perdue : demandez un nouveau lien, nous l’enverrons à la même adresse.',
    ],
    form: { action, button: 'Recevoir un nouveau lien' },
  }),
  altered: {
    title: 'Ce lien n’est pas entier',
    paragraphs: [
      'Il a peut-être été coupé en chemin. Ouvrez-le de nouveau à partir du courriel, ou recevez-en un autre : écrivez l’adresse que vous avez donnée en faisant votre offre.',
    ],
    form: {
      action: '/confirmer',
      button: 'Recevoir un nouveau lien',
      email: { label: 'Votre adresse courriel' },
    },
  },
  ask: {
    title: 'Recevoir un nouveau lien',
    paragraphs: ['Écrivez l’adresse que vous avez donnée en faisant votre offre.'],
    form: {
      action: '/confirmer',
      button: 'Recevoir un nouveau lien',
      email: { label: 'Votre adresse courriel' },
    },
  },
  sent: {
    title: 'Regardez vos courriels',
    paragraphs: [
      'Un nouveau lien est en route vers l’adresse que vous aviez donnée. S’il n’arrive pas, regardez dans les indésirables.',
    ],
  },
  // The same for every address: nobody learns from it who has offered something.
  perhapsSent: {
    title: 'Regardez vos courriels',
    paragraphs: [
      'Si une offre faite avec cette adresse attend d’être confirmée, un nouveau lien est en route. S’il n’arrive pas, regardez dans les indésirables.',
    ],
  },
  unavailable: {
    title: 'Le service ne répond pas pour le moment',
    paragraphs: [
      'Le problème vient de chez nous, et rien n’a changé. Votre lien reste bon : essayez de nouveau dans quelques minutes.',
    ],
  },
} satisfies Record<string, Answer | ((...input: never[]) => Answer)>;
