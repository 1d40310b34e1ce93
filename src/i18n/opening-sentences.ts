/**
 * The first whole sentences of a text, up to a length in UTF-16 units; at least the first one.
 * Where one is left out, it is because the whole is a click away.
 */
export function openingSentences(text: string, most: number): string {
  const [first = '', ...others] = text.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d«])/u);
  let opening = first;
  for (const sentence of others) {
    if (opening.length + 1 + sentence.length > most) break;
    opening += ` ${sentence}`;
  }
  return opening;
}
