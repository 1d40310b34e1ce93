import { tellsContact } from '../model/contact-details.ts';
import type { CollectionName } from '../model/editor.ts';
import { hiddenCharacterIn } from '../model/hidden-characters.ts';
import { nestsTooDeep } from '../model/markdown-depth.ts';
import { nouns } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';

/** What is wrong with the Markdown below the frontmatter of an entry. */
export function bodyProblems(file: string, name: CollectionName, body: string): Problem[] {
  const { max, tellsContacts } = nouns[name].body;
  const wrong: Omit<Problem, 'file' | 'field'>[] = [];
  if (body.length > max) {
    wrong.push({
      wrong: `est trop long (${body.length} caractères) : au plus ${max}`,
      mend: 'gardez l’essentiel',
    });
  }
  const hidden = hiddenCharacterIn(body);
  if (hidden) wrong.push({ wrong: hidden, mend: 'retapez ce passage' });
  if (nestsTooDeep(body)) wrong.push(tooDeep);
  if (!tellsContacts && tellsContact(body)) wrong.push(contactTold);
  return wrong.map((each) => ({ file, field: 'texte', ...each }));
}

const tooDeep = {
  wrong: 'a trop de listes, de citations ou de mises en forme les unes dans les autres',
  mend: 'simplifiez ce passage',
};
const contactTold = {
  wrong: 'contient une adresse de courriel ou un numéro de téléphone, et tout le monde le lira',
  mend: 'enlevez-le : les gens écrivent par le formulaire du site',
};
