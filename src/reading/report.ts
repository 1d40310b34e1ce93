import type { Problem } from '../model/problem.ts';

/** Problems as an editor reads them on a terminal or in a build log, grouped by file. */
export function report(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const blocks = [...files].map(([file, list]) => [`content/${file}`, ...list.map(one)].join('\n'));
  return blocks.join('\n\n');
}

function one({ field, value, wrong, mend, corrected }: Problem): string {
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
