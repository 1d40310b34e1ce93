/** A name of a list as it is said within a sentence: `outils à main`. Only its first letter changes. */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
