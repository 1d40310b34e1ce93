import { demonstrationKeys } from '../../netlify/adapters/demonstration.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { seal } from '../../src/sealing/seal.ts';
import { testCatalogue } from './catalogue.ts';
import { SEALED } from './content-folder.ts';

/** Who may enter what, in the catalogue of spaces. */
export const people = {
  /** Promoter of `des-velos`. */
  promoter: 'atelier@promoteur.example',
  /** Promoter of `sans-campagne`, which enters through the same caisse, and of `ailleurs`. */
  other: 'voisins@promoteur.example',
  /** The team of `caisse-de-limoilou`. */
  team: 'equipe@limoilou.example',
  /** The team of `caisse-voisine`. */
  otherTeam: 'equipe@voisine.example',
  stranger: 'personne@inconnu.example',
} as const;

const sealedTo = (address: string) => seal(address, demonstrationKeys.recipient);

const contacts = {
  'des-velos': await sealedTo(people.promoter),
  'sans-campagne': await sealedTo(people.other),
  ailleurs: await sealedTo(people.other),
  // Sealed to a key that nobody kept.
  perdu: SEALED,
};

const teams = {
  'caisse-de-limoilou': await sealedTo(people.team),
  'caisse-voisine': await sealedTo(people.otherTeam),
};

/** A catalogue in which every kind of visitor has something to see, and something not to. */
export function spaceCatalogue(): Catalogue {
  const { projects, ...catalogue } = structuredClone(testCatalogue);
  const bikes = projects['des-velos'];
  if (!bikes) throw new Error('the test catalogue has no « des-velos »');
  return {
    ...catalogue,
    projects: Object.fromEntries(
      Object.entries(contacts).map(([slug, contact]) => [
        slug,
        {
          ...bikes,
          title: `Projet ${slug}`,
          caisse: slug === 'ailleurs' ? 'caisse-voisine' : bikes.caisse,
          promoter: { ...bikes.promoter, contact },
        },
      ]),
    ),
    caisses: Object.fromEntries(
      Object.entries(teams).map(([slug, team]) => [
        slug,
        {
          name: `Caisse ${slug}`,
          team,
          participation: 'active' as const,
          regions: ['capitale-nationale'],
          review: { decides: 'team' as const, answerWithinDays: 14 },
        },
      ]),
    ),
  };
}
