import type { Part, RenderedMail } from '../../letters/letter.ts';
import { renderLetter } from '../../letters/render.ts';
import { required } from '../../letters/required.ts';
import {
  aboutLink,
  action,
  hello,
  next,
  proposalFacts,
  sayDay,
  subjectOf,
  text,
  why,
} from './parts.ts';
import type { SubmissionLetter } from './submission-letter.ts';

/** Brings the link by which somebody goes on with a proposal, on any device. */
export function linkMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf(
      letter.changes ? 'Vos changements vous attendent' : 'Votre proposition vous attend',
      letter,
    ),
    parts: [
      hello,
      text(
        letter.changes
          ? 'Voici le lien que vous avez demandé. Il ouvre vos changements là où vous les avez laissés, sur n’importe quel appareil.'
          : 'Voici le lien que vous avez demandé. Il ouvre votre proposition là où vous l’avez laissée, sur n’importe quel appareil.',
      ),
      proposalFacts(letter),
      action(letter.changes ? 'Continuer mes changements' : 'Continuer ma proposition', letter),
      ...aboutLink(letter),
      {
        kind: 'small',
        text: 'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, nul n’avance.',
      },
    ],
  });
}

/** Tells that a proposal has come, and asks to confirm the address where that is still to be done. */
export function receivedMail(letter: SubmissionLetter): RenderedMail {
  const { toConfirm, dueOn, changes } = letter;
  const what = changes ? 'Vos changements' : 'Votre proposition';
  return renderLetter({
    site: letter.site,
    subject: toConfirm
      ? subjectOf('Confirmez votre proposition', letter)
      : subjectOf(
          changes ? 'Vos changements sont arrivés' : 'Votre proposition est arrivée',
          letter,
        ),
    parts: [
      hello,
      text(
        toConfirm
          ? `${what} ${changes ? 'sont enregistrés' : 'est enregistrée'}. Une dernière chose : confirmez que cette adresse est la vôtre. L’équipe ne commence qu’après.`
          : `${what} ${changes ? 'sont arrivés' : 'est arrivée'} à l’équipe.`,
      ),
      proposalFacts(letter),
      action(
        toConfirm
          ? 'Confirmer mon adresse'
          : changes
            ? 'Suivre mes changements'
            : 'Suivre ma proposition',
        letter,
      ),
      ...next(
        'L’équipe lit ce que vous avez écrit, selon les critères publiés sur le site.',
        dueOn
          ? `Vous aurez une réponse au plus tard le ${sayDay(dueOn)}.`
          : 'Le délai de la réponse part du jour où vous confirmez.',
        'Le même lien montre en tout temps où cela en est.',
      ),
      ...aboutLink(letter),
    ],
  });
}

/** Asks the promoter for changes. */
export function changesMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf('Un changement est demandé', letter),
    parts: [
      hello,
      text(
        `L’équipe a lu ${letter.changes ? 'vos changements' : 'votre proposition'}. Avant de décider, elle vous demande de revoir ceci :`,
      ),
      ...why(letter),
      proposalFacts(letter),
      action('Faire les changements', letter),
      ...next(
        'Tout ce que vous aviez écrit est là : changez seulement ce qu’il faut.',
        letter.changes
          ? 'Renvoyez-les ensuite. L’équipe les relit.'
          : 'Renvoyez ensuite la proposition. L’équipe la relit.',
      ),
      ...aboutLink(letter),
    ],
  });
}

/** Tells the promoter that the project is accepted. */
export function acceptedMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf('C’est oui', letter),
    parts: [
      hello,
      text(
        letter.changes
          ? 'Vos changements sont acceptés. Ils paraîtront bientôt sur la page de votre projet.'
          : 'Votre projet est accepté. Il reste à le publier, ce que l’équipe fera bientôt.',
      ),
      ...why(letter),
      proposalFacts(letter),
      action('Voir où cela en est', letter),
      ...next('Nous vous écrirons dès que la page sera en ligne.'),
      ...aboutLink(letter),
    ],
  });
}

/** Tells the promoter, kindly, that it is no, and why. */
export function refusedMail(letter: SubmissionLetter): RenderedMail {
  return renderLetter({
    site: letter.site,
    subject: subjectOf(
      letter.changes ? 'Une réponse à vos changements' : 'Une réponse à votre proposition',
      letter,
    ),
    parts: [
      hello,
      text(
        letter.changes
          ? 'Merci de tenir la page de votre projet à jour. L’équipe a lu vos changements avec attention, et préfère que la page reste comme elle est. Voici pourquoi :'
          : 'Merci d’avoir proposé ce projet. L’équipe l’a lu avec attention et ne peut pas l’accueillir ici. Voici pourquoi :',
      ),
      ...why(letter),
      proposalFacts(letter),
      action(letter.changes ? 'Revoir mes changements' : 'Revoir ma proposition', letter),
      ...(letter.changes
        ? next('Votre projet reste publié. Proposez d’autres changements quand vous voulez.')
        : next(
            'Si cela peut se corriger, proposez une nouvelle version quand vous voulez.',
            'La page « Proposer un projet » indique aussi d’autres portes, selon votre région.',
          )),
      ...aboutLink(letter),
    ],
  });
}

/** Tells the promoter that another caisse has it now. */
export function movedMail(letter: SubmissionLetter): RenderedMail {
  const caisse = required(letter.caisse, 'caisse').name;
  return renderLetter({
    site: letter.site,
    subject: subjectOf('Votre proposition change de caisse', letter),
    parts: [
      hello,
      text(
        `Votre proposition convient mieux à une autre caisse : ${caisse}. C’est elle qui vous répondra. Vous n’avez rien à refaire.`,
      ),
      ...why(letter),
      proposalFacts(letter),
      action('Suivre ma proposition', letter),
      ...(letter.dueOn
        ? next(`Vous aurez une réponse au plus tard le ${sayDay(letter.dueOn)}.`)
        : []),
      ...aboutLink(letter),
    ],
  });
}

/** Tells the promoter that the page is published, and how to make it known. */
export function publishedMail(letter: SubmissionLetter): RenderedMail {
  const page = required(letter.page, 'page');
  return renderLetter({
    site: letter.site,
    subject: subjectOf(
      letter.changes ? 'Vos changements sont publiés' : 'Votre projet est publié',
      letter,
    ),
    parts: [
      hello,
      text(
        letter.changes
          ? 'Vos changements sont publiés. Ils seront sur la page de votre projet dans quelques minutes.'
          : 'Votre projet est publié. Sa page sera en ligne dans quelques minutes, avec tout ce qui lui manque.',
      ),
      proposalFacts(letter),
      { kind: 'button', label: 'Voir la page', url: page },
      ...(letter.changes ? [] : makingKnown(page)),
      {
        kind: 'link',
        label: letter.changes ? 'Vos changements' : 'Votre proposition',
        url: letter.link,
      },
    ],
  });
}

/** How a page comes to be seen. */
function makingKnown(page: string): Part[] {
  return [
    { kind: 'title', text: 'Pour que cela se sache' },
    {
      kind: 'list',
      items: [
        'Envoyez l’adresse de cette page à dix personnes qui vous connaissent.',
        'Imprimez son affiche, et posez-la à l’épicerie, à l’école, à la caisse.',
        'Dites une seule chose à la fois : « Il nous manque un menuisier pour deux samedis. »',
      ],
    },
    { kind: 'link', label: 'L’affiche à imprimer', url: `${page}affiche/` },
    ...next(
      'Les offres arrivent à cette adresse de courriel. Répondez-y vite : les gens attendent.',
      'Votre espace privé les montre toutes : on y entre par le bas de chaque page du site.',
    ),
  ];
}

/** Tells the promoter that the time has passed. */
export function endedMail(letter: SubmissionLetter): RenderedMail {
  const { changes, site } = letter;
  return renderLetter({
    site,
    subject: subjectOf(
      changes ? 'Vos changements ont pris fin' : 'Votre proposition a pris fin',
      letter,
    ),
    parts: [
      hello,
      text(
        `${changes ? 'Vos changements ont' : 'Votre proposition a'} pris fin sans décision. Voici pourquoi :`,
      ),
      ...why(letter),
      proposalFacts(letter),
      text(
        changes
          ? 'La page de votre projet reste comme elle est. Vous pouvez proposer ces changements de nouveau.'
          : 'Le projet vous tient toujours à cœur ? Proposez-le de nouveau : vous serez bienvenus.',
      ),
      {
        kind: 'button',
        label: changes ? 'Ouvrir mon espace' : 'Proposer un projet',
        url: new URL(changes ? '/espace/' : '/proposer/', site.url).href,
      },
    ],
  });
}
