import { readFileSync, statSync } from 'node:fs';
import type { Read } from './flaw.ts';

/** The largest file that is read, in bytes. The longest text allowed fits in it several times. */
export const LARGEST_FILE = 1_000_000;

/**
 * Reads a text file that people wrote on any machine. A BOM is left out, line ends become `\n`, accents
 * are composed. Ten thousand small files are read in half the time when none is waited for.
 */
export function readText(path: string): Read<string> {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return { ok: false, flaw: { wrong: 'est introuvable', mend: `vérifiez ${path}` } };
  if (!file.isFile()) {
    return { ok: false, flaw: { wrong: 'n’est pas un fichier', mend: 'enlevez-le d’ici' } };
  }
  if (file.size > LARGEST_FILE) {
    return {
      ok: false,
      flaw: {
        wrong: `est trop gros (${Math.ceil(file.size / 1000)} ko) : au plus ${LARGEST_FILE / 1000} ko`,
        mend: 'une photo va dans le dossier media, pas dans le texte',
      },
    };
  }
  return textOf(readFileSync(path));
}

/** The text that some bytes spell in UTF-8. */
export function textOf(bytes: Uint8Array): Read<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: text.replace(/\r\n?/g, '\n').normalize('NFC') };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      ok: false,
      flaw: {
        wrong: 'n’est pas écrit en UTF-8',
        mend: 'dans votre éditeur, choisissez « Enregistrer avec l’encodage UTF-8 »',
      },
    };
  }
}
