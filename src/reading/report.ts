import { join, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { editedFolder } from './content-folder.ts';

/** Problems as an editor reads them on a terminal or in a build log, grouped by file. */
export function report(problems: readonly Problem[], folder = editedFolder()): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].map(([file, list]) =>
    [pathOf(folder, file), ...list.map(paragraph)].join('\n'),
  );
  return blocks.join('\n\n');
}

/** The path of a content file as one would type it here. */
function pathOf(folder: string, file: string): string {
  const path = join(folder, file);
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

function paragraph({ field, value, wrong, mend, corrected }: Problem): string {
  const lines = [`  ${field ? `${field} ` : ''}${wrong}.`];
  if (value !== undefined) lines.push(`      trouvé   ${value}`);
  if (mend) lines.push(`      remède   ${mend}`);
  if (corrected) lines.push(`      écrire   ${corrected}`);
  return lines.join('\n');
}

/** The sentence above a list of problems. */
export function headline(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return files === 1
    ? 'Un fichier de contenu est à corriger :'
    : `${files} fichiers de contenu sont à corriger :`;
}

/** All that is wrong with some content, as it is printed when nothing can go on. */
export function refusal(problems: readonly Problem[]): string {
  return `\n${headline(problems)}\n\n${report(problems)}\n`;
}
