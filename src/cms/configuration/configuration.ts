import { deskCollections, within } from './collections.ts';
import type { DeskBackend, DeskConfiguration } from './decap.ts';

/** What the configuration depends on besides the model. */
export interface DeskSite {
  /** The site's public address. */
  url: string;
  /** The content folder, relative to the root of its repository; empty when it is that root. */
  folder: string;
  backend: DeskBackend;
}

/** The configuration of the whole desk, drawn from the model. */
export function deskConfiguration({ url, folder, backend }: DeskSite): DeskConfiguration {
  return {
    load_config_file: false,
    locale: 'fr',
    site_url: url,
    display_url: url,
    show_preview_links: true,
    backend: { ...backend, commit_messages: commitMessages },
    publish_mode: 'editorial_workflow',
    media_folder: within(folder, 'media'),
    // The model keeps a picture's address relative to the content folder.
    public_folder: 'media',
    // A photo straight from a phone is too heavy for a repository, and tells where it was taken.
    media_processing: {
      enabled: true,
      strip_metadata: true,
      width: 2000,
      quality: 82,
      format: { enabled: true, default: 'jpeg' },
    },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: deskCollections(folder),
  };
}

/** What the history of the content tells of each change. */
const commitMessages = {
  create: 'Ajouter « {{slug}} » ({{collection}})',
  update: 'Modifier « {{slug}} » ({{collection}})',
  delete: 'Supprimer « {{slug}} » ({{collection}})',
  uploadMedia: 'Ajouter l’image {{path}}',
  deleteMedia: 'Supprimer l’image {{path}}',
};
