import { z } from 'zod';
import { labelled, references } from './editor.ts';
import { host, link } from './link.ts';
import { publicLine } from './text.ts';

/** A crowdfunding partner, to whom givers of money are sent, or a local one. */
export const partner = z
  .strictObject({
    name: labelled(publicLine(90), { label: 'Nom' }),
    kind: labelled(z.enum(['crowdfunding', 'local']), {
      label: 'Genre',
      options: { crowdfunding: 'Financement participatif', local: 'Partenaire local' },
    }),
    summary: labelled(publicLine(200), { label: 'En une phrase', control: 'multiline' }),
    website: labelled(link.optional(), { label: 'Site web' }),
    regions: labelled(references('regions', { label: 'Région' }).default([]), {
      label: 'Régions',
      hint: 'Aucune : partout au Québec.',
    }),
    hosts: labelled(z.array(labelled(host, { label: 'Domaine' })).default([]), {
      label: 'Domaines de ses campagnes',
      hint: 'Les seuls où le site envoie les gens qui donnent de l’argent.',
      when: { field: 'kind', is: ['crowdfunding'] },
    }),
    terms: labelled(publicLine(300).optional(), {
      label: 'Ce que devient une contribution',
      hint: 'Ce qu’il arrive de l’argent si l’objectif est atteint, et sinon.',
      control: 'multiline',
      when: { field: 'kind', is: ['crowdfunding'] },
    }),
  })
  .refine(({ kind, hosts }) => kind !== 'crowdfunding' || hosts.length > 0, {
    path: ['hosts'],
    message: 'manque : un partenaire de financement a au moins un domaine',
  })
  .refine(({ kind, hosts }) => kind === 'crowdfunding' || hosts.length === 0, {
    path: ['hosts'],
    message: 'est de trop : seul un partenaire de financement (kind: crowdfunding) a des domaines',
  });

export type Partner = z.infer<typeof partner>;
