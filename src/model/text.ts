import { z } from 'zod';
import { tellsContact } from './contact-details.ts';
import { hiddenCharacterIn } from './hidden-characters.ts';

export { hasHiddenCharacters } from './hidden-characters.ts';

/**
 * A text as its writer meant it: accents composed, and line ends counted as one character, as a form
 * counts them before it sends two.
 */
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Several lines of plain text, without hidden characters. Lengths count UTF-16 units. */
export function paragraph(max: number, min = 1) {
  return z
    .string()
    .overwrite(tidy)
    .min(min)
    .max(max)
    .superRefine((text, context) => {
      const hidden = hiddenCharacterIn(text);
      if (hidden) context.addIssue({ code: 'custom', message: `${hidden} : retapez ce passage` });
    });
}

/** One line of plain text, without hidden characters. Lengths count UTF-16 units. */
export function line(max: number, min = 1) {
  return paragraph(max, min).refine(
    (text) => !text.includes('\n'),
    'doit tenir sur une seule ligne',
  );
}

const noContact = (text: string, context: z.RefinementCtx<string>) => {
  if (!tellsContact(text)) return;
  context.addIssue({
    code: 'custom',
    message:
      'contient une adresse de courriel ou un numéro de téléphone, et tout le monde le lira : enlevez-le, les gens écrivent par le formulaire du site',
    params: { secret: true },
  });
};

/** One line that everybody reads, where nobody’s address or telephone number may be. */
export function publicLine(max: number, min = 1) {
  return line(max, min).superRefine(noContact);
}

/** Several lines that everybody reads, where nobody’s address or telephone number may be. */
export function publicParagraph(max: number, min = 1) {
  return paragraph(max, min).superRefine(noContact);
}
