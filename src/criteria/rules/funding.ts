import { isAllowedHost } from '../../handoff/allowed-host.ts';
import { isBlank } from '../is-blank.ts';
import { advise, type Rule, refuse } from '../rule.ts';

/** Money that is asked can be given. */
export const noFundingPartner: Rule = ({ needs, funding }) =>
  needs.some(({ category }) => category === 'financial') && isBlank(funding.partner)
    ? [
        advise(
          'NO_FUNDING_PARTNER',
          'funding',
          'Ce projet demande de l’argent sans campagne de financement : personne ne pourra en donner. Ouvrez une campagne chez le partenaire, puis indiquez son adresse ici.',
        ),
      ]
    : [];

/** Givers are sent to a partner’s own host, and nowhere else. */
export const unknownHost: Rule = ({ funding }, { hosts }) => {
  const { partner, url } = funding;
  if (url === undefined || isBlank(url)) return [];
  if (partner === undefined || isBlank(partner)) {
    return [
      refuse(
        'UNKNOWN_HOST',
        'funding.partner',
        'Cette campagne n’est chez aucun partenaire connu. Choisissez le partenaire de financement qui la tient, ou enlevez son adresse.',
      ),
    ];
  }
  const allowed = Object.hasOwn(hosts, partner) ? (hosts[partner] ?? []) : [];
  return isAllowedHost(url, allowed)
    ? []
    : [
        refuse(
          'UNKNOWN_HOST',
          'funding.url',
          `Cette adresse ne mène pas chez le partenaire choisi (permis : ${allowed.join(', ') || 'aucun domaine'}). Copiez l’adresse de la campagne depuis le site du partenaire.`,
        ),
      ];
};
