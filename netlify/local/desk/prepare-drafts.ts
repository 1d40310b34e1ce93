import { contentFolder } from '../../../src/reading/content-folder.ts';
import { errorCode } from '../../adapters/log.ts';
import type { State } from '../state.ts';
import { say } from '../terminal.ts';
import { prepareClone } from './prepare-clone.ts';

/** Makes ready the clone where proposals become drafts. Without Git they wait, and the terminal says so. */
export async function prepareDrafts(state: State): Promise<void> {
  try {
    await prepareClone(state.folder, contentFolder());
  } catch (error) {
    say(`Pas de brouillons : Git est nécessaire (${errorCode(error)}).`);
  }
}
