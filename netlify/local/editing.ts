import { contentFolder } from '../../src/reading/content-folder.ts';
import { writeCatalogue } from '../build/private-catalogue.ts';
import { type Desk, startDesk } from './desk.ts';
import { startPublished } from './published.ts';
import { sayWhatIsPublished } from './see-published.ts';
import type { State } from './state.ts';
import { say } from './terminal.ts';

/** The editors' desk, if there is one here, and the content that it publishes. */
export interface Editing {
  desk: Desk | undefined;
  stop(): Promise<void>;
}

/**
 * Starts the desk on a clone of its own, and points the site to the content it should show: the
 * developer's as it is now, and over it what the desk has published.
 */
export async function startEditing(state: State): Promise<Editing> {
  const source = contentFolder();
  const started = await startDesk({ state: state.folder, contentFolder: source });
  if (!started.ok) say(`Pas de bureau : ${started.reason}`);
  const desk = started.ok ? started.desk : undefined;
  for (const line of desk?.news ?? []) say(line);

  process.env.PERRON_EDITED_CONTENT = source;
  process.env.PERRON_CONTENT = state.content;
  process.env.PERRON_CATALOGUE = state.catalogue;
  const published = await startPublished({
    state: state.folder,
    contentFolder: source,
    clone: desk?.clone,
    onChange: () => {
      writeCatalogue(state.content, state.catalogue).then(
        () => sayWhatIsPublished(say),
        // The site's own log lists what is wrong with the files; the last sound catalogue stays.
        () => say('Le contenu est à corriger.'),
      );
    },
  });
  await writeCatalogue(state.content, state.catalogue);
  return {
    desk,
    async stop() {
      await published.stop();
      await desk?.stop();
    },
  };
}
