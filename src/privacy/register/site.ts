import type { Policy } from '../../model/policy.ts';
import type { Holding } from '../holding.ts';
import { sayDays } from '../say-days.ts';

/** What is held about whoever uses the site otherwise. */
export const siteHoldings: readonly Holding[] = [
  {
    id: 'entrees',
    title: 'Vos entrées dans l’espace privé',
    about: 'Les personnes qui demandent un lien pour entrer',
    what: 'Un code tiré de votre adresse, l’heure de la demande et l’heure de l’entrée. L’adresse elle-même n’est notée que si rien d’autre ne la garde, parce que vous avez seulement appuyé un projet : elle est alors chiffrée, et effacée avec la demande.',
    why: 'Pour que le lien ne serve qu’une fois, et pour vous reconnaître d’une page à l’autre.',
    seenBy: 'Personne : seul le programme s’en sert.',
    kept: ({ spaces }) => [
      'Une demande de lien : un jour.',
      `Une visite : ${spaces.sessionMinutes} minutes, ou jusqu’à ce que vous sortiez.`,
    ],
    erased: 'Supprimé, ce qui vous fait sortir.',
    erasure: [
      {
        how: 'deleted',
        table: 'sign_ins',
        addressColumn: 'address_hash',
        columns: ['sign_ins.address_hash', 'sign_ins.goes_to'],
      },
      {
        how: 'deleted',
        table: 'sessions',
        addressColumn: 'address_hash',
        columns: ['sessions.token_hash', 'sessions.address_hash'],
      },
    ],
  },
  {
    id: 'responsables',
    title: 'L’adresse des organismes et des équipes',
    about: 'Les personnes qui répondent d’un projet ou d’une caisse',
    what: 'Leur adresse de courriel, scellée dans les fichiers du site : seul le programme peut l’ouvrir. Et un code qui en est tiré.',
    why: 'Pour leur écrire, et pour les laisser entrer dans leur espace privé.',
    seenBy:
      'Personne ne la lit sur le site. Si un organisme accepte votre offre, son adresse vous est transmise.',
    kept: () => ['Tant que le projet ou la caisse est sur le site, puis 30 jours pour le code.'],
    erased:
      'Par les personnes qui tiennent le site : elles remplacent l’adresse dans ses fichiers.',
    erasure: [
      {
        how: 'deleted-in-time',
        columns: ['role_addresses.sealed_hash', 'role_addresses.address_hash'],
      },
    ],
  },
  {
    id: 'refus',
    title: 'Votre souhait de ne plus recevoir de courriels',
    about: 'Les personnes qui arrêtent les rappels, ou dont la boîte refuse nos courriels',
    what: 'Un code tiré de votre adresse, et le jour. L’adresse elle-même n’est pas notée.',
    why: 'Pour ne plus vous écrire.',
    seenBy:
      'Personne : seul le programme s’en sert. L’équipe de la caisse voit qu’un courriel n’arrive pas.',
    kept: ({ retention }) => [`Pendant ${sayDays(retention.refusals)}.`],
    erased:
      'Supprimé. Une demande d’effacement ne le devance pas : nous vous écririons de nouveau.',
    erasure: (['unsubscribes', 'suppressions'] as const).map((table) => ({
      how: 'deleted-in-time' as const,
      columns: [`${table}.address_hash` as const],
      old: { table, sinceColumn: 'at', days: ({ retention }: Policy) => retention.refusals },
    })),
  },
  {
    id: 'limites',
    title: 'Le compte de vos envois',
    about: 'Les personnes qui envoient un formulaire',
    what: 'Combien de fois un même appareil ou une même adresse envoie un formulaire. L’adresse n’est pas notée : seulement un code qui en est tiré.',
    why: 'Pour que personne n’inonde le site, ni votre boîte de courriel.',
    seenBy: 'Personne : seul le programme s’en sert.',
    kept: () => ['Un jour.'],
    erased:
      'Supprimé. Une demande d’effacement ne le devance pas, car cela ouvrirait la porte aux abus.',
    erasure: [{ how: 'deleted-in-time', columns: ['rate_limits.bucket'] }],
  },
];
