import CMS from 'decap-cms-app';
import { ENTRY_FORMAT, SETTINGS_FORMAT } from '../configuration/collections.ts';
import {
  type EntryFields,
  readEntryFile,
  readFields,
  writeEntryFile,
  writeFields,
} from '../entry-file.ts';

/** The text that the entry being saved had when it was opened. */
let source = '';

/** Tells what the next file to be written looked like before, so that only what changed changes. */
export function writeOver(text: string) {
  source = text;
}

/** Has Decap read and write content as the rest of the product does. */
export function registerFormats() {
  CMS.registerCustomFormat(ENTRY_FORMAT, 'md', {
    fromFile: readEntryFile,
    toFile: (data) => writeEntryFile(data as EntryFields, source),
  });
  CMS.registerCustomFormat(SETTINGS_FORMAT, 'yml', {
    fromFile: readFields,
    toFile: (data) => writeFields(data, source),
  });
}
