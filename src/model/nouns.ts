import type { z } from 'zod';
import { type Caisse, caisse } from './caisse.ts';
import { type Community, community } from './community.ts';
import type { CollectionName } from './editor.ts';
import { type Page, page } from './page.ts';
import { type Partner, partner } from './partner.ts';
import { type Project, project } from './project.ts';
import { type Region, region } from './region.ts';
import { type Resource, resource } from './resource.ts';

/** The data of each noun, by the name of its collection. */
export interface Nouns {
  projects: Project;
  caisses: Caisse;
  regions: Region;
  communities: Community;
  partners: Partner;
  resources: Resource;
  pages: Page;
}

interface Body {
  label: string;
  /** What it is for. */
  hint: string;
  /** Its greatest length, in UTF-16 units. */
  max: number;
  /** Whether it may tell an address or a telephone number: a service’s own, never a person’s. */
  tellsContacts?: true;
}

/** A noun that editors own: one folder of `content/`, one Markdown file per entry. */
export interface Noun<T> {
  schema: z.ZodType<T>;
  /** French names, as the desk shows them. */
  label: string;
  singular: string;
  /** The Markdown below the frontmatter. */
  body: Body;
  /** The field that names an entry. */
  title: string;
}

export const nouns: { [Name in CollectionName]: Noun<Nouns[Name]> } = {
  projects: {
    schema: project,
    label: 'Projets',
    singular: 'Projet',
    title: 'title',
    body: {
      label: 'Le projet raconté',
      hint: 'Qui, pourquoi, comment cela se passera. Quelques paragraphes.',
      max: 8000,
    },
  },
  caisses: {
    schema: caisse,
    label: 'Caisses',
    singular: 'Caisse',
    title: 'name',
    body: { label: 'Présentation', hint: 'Ce que la caisse fait ici.', max: 8000 },
  },
  regions: {
    schema: region,
    label: 'Régions',
    singular: 'Région',
    title: 'name',
    body: { label: 'Présentation', hint: 'Facultatif.', max: 8000 },
  },
  communities: {
    schema: community,
    label: 'Communautés',
    singular: 'Communauté',
    title: 'name',
    body: { label: 'Présentation', hint: 'Facultatif.', max: 8000 },
  },
  partners: {
    schema: partner,
    label: 'Partenaires',
    singular: 'Partenaire',
    title: 'name',
    body: { label: 'Présentation', hint: 'Facultatif.', max: 8000 },
  },
  resources: {
    schema: resource,
    label: 'Ressources',
    singular: 'Ressource',
    title: 'name',
    body: { label: 'Présentation', hint: 'Facultatif.', max: 8000, tellsContacts: true },
  },
  pages: {
    schema: page,
    label: 'Pages',
    singular: 'Page',
    title: 'title',
    body: { label: 'Texte', hint: 'Le texte de la page.', max: 40_000, tellsContacts: true },
  },
};

export const collectionNames = Object.keys(nouns) as CollectionName[];
