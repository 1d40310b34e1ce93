import { z } from 'zod';

/** A licence under which data may be taken up by others. */
export interface Licence {
  name: string;
  url: string;
  /** What it lets one do, in French. */
  terms: string;
}

/** Open licences, by their SPDX identifiers (https://spdx.org/licenses/). */
export const licences = {
  'CC-BY-4.0': {
    name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
    terms:
      'Reprenez ces données, changez-les, publiez-les, même pour en tirer un revenu. Nommez seulement la source.',
  },
  'CC0-1.0': {
    name: 'Creative Commons Zero 1.0 (CC0)',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
    terms: 'Faites de ces données ce que vous voulez, sans rien demander.',
  },
  'CC-BY-SA-4.0': {
    name: 'Creative Commons Attribution et partage à l’identique 4.0 (CC BY-SA 4.0)',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
    terms:
      'Reprenez ces données, changez-les, publiez-les, même pour en tirer un revenu. Nommez la source, et laissez aux autres les mêmes droits sur ce que vous en faites.',
  },
  'ODbL-1.0': {
    name: 'Open Database License 1.0 (ODbL)',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
    terms:
      'Reprenez ces données, changez-les, publiez-les, même pour en tirer un revenu. Nommez la source, et laissez aux autres les mêmes droits sur la base que vous en faites.',
  },
} as const satisfies Record<string, Licence>;

export type LicenceId = keyof typeof licences;

export const licenceId = z.enum(Object.keys(licences) as [LicenceId, ...LicenceId[]]);

export const licenceField = {
  label: 'Licence des données ouvertes',
  hint: 'Ce que chacun peut faire des fichiers publiés sous /donnees/.',
  options: {
    'CC-BY-4.0': 'CC BY : en nommant la source',
    'CC0-1.0': 'CC0 : sans condition',
    'CC-BY-SA-4.0': 'CC BY-SA : en nommant la source, sous la même licence',
    'ODbL-1.0': 'ODbL : pour une base de données, sous la même licence',
  },
};
