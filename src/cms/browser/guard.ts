import CMS from 'decap-cms-app';
import { isReferredTo } from '../configuration/collections.ts';
import { type DeskContext, reviewContextOf } from '../context.ts';
import { prune } from '../prune.ts';
import { type Remark, review, schemaOf } from '../review/review.ts';
import { writeOver } from './formats.ts';
import { hideNotice, showNotice } from './notice.ts';
import { slugOf } from './slug-of.ts';

/** The part of Decap's immutable maps that the desk uses. */
interface StoredMap {
  get(key: string): unknown;
  clear(): { merge(values: object): unknown };
  toJS(): Record<string, unknown>;
}

/** Keeps out of the files what is not content, and out of publication what the rules refuse. */
export function guardSaving(context: DeskContext) {
  guardRemoval();
  const rules = reviewContextOf(context);
  const remarksOn = (entry: StoredMap): Remark[] =>
    review(String(entry.get('collection')), dataOf(entry).toJS(), rules, slugOf(entry));

  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const stored = entry as unknown as StoredMap;
      writeOver(String(stored.get('raw') ?? ''));
      return pruned(stored);
    },
  });
  CMS.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      const remarks = remarksOn(entry as unknown as StoredMap);
      if (remarks.length === 0) hideNotice();
      else showNotice(savedTitle(remarks), remarks);
    },
  });
  CMS.registerEventListener({
    name: 'prePublish',
    handler: ({ entry }) => {
      const blocking = remarksOn(entry as unknown as StoredMap).filter(({ blocks }) => blocks);
      if (blocking.length === 0) {
        hideNotice();
        return;
      }
      showNotice('Rien n’est publié : voici ce qui l’empêche.', blocking);
      const [{ where, message }] = blocking as [Remark];
      throw said([where, message].filter((part) => part !== '').join(' : '));
    },
  });
}

/** Keeps on the site what other entries may refer to: without it, the site could not be built. */
function guardRemoval() {
  CMS.registerEventListener({
    name: 'preUnpublish',
    handler: ({ entry }) => {
      if (!isReferredTo(String(entry.get('collection')))) return;
      throw said(
        'D’autres contenus peuvent y renvoyer : demandez-le à la personne qui tient le site.',
      );
    },
  });
}

/** An error that Decap tells by its message alone: « Error: » says nothing to an editor. */
function said(message: string): Error {
  const error = new Error(message);
  error.name = '';
  return error;
}

function pruned(entry: StoredMap) {
  const data = dataOf(entry);
  const { body, ...frontmatter } = data.toJS();
  const kept = prune(schemaOf(String(entry.get('collection'))), frontmatter) as object;
  return data.clear().merge({ ...kept, ...(body ? { body } : {}) });
}

function dataOf(entry: StoredMap): StoredMap {
  return entry.get('data') as StoredMap;
}

function savedTitle(remarks: readonly Remark[]): string {
  return remarks.some(({ blocks }) => blocks)
    ? 'Enregistré. À corriger avant de publier :'
    : 'Enregistré. Quelques conseils :';
}
