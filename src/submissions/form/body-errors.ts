import { tellsContact } from '../../model/contact-details.ts';
import { hiddenCharacterIn } from '../../model/hidden-characters.ts';
import { nestsTooDeep } from '../../model/markdown-depth.ts';
import { withoutCode } from '../../model/markdown-text.ts';
import { nouns } from '../../model/nouns.ts';
import type { AnswerErrorCode, ProposalError } from './proposal-error.ts';
import { sentenceOn } from './say-error.ts';

// Each of these is bounded or moves on at every step: no text, however made, is slow to search.
const RAW_HTML = /<(?:\/?[a-z][a-z0-9-]{0,30}(?=[\s/>])|!--|![a-z]|\?)/i;
const LINK =
  /\]\(\s*<?([^\s)<>]{1,500})|^ {0,3}\[[^\]]{1,200}\]:\s*<?([^\s<>]{1,500})|<([^\s<>]{1,500})>/gm;
const PICTURE = /!\[(?:[^[\]]|\[[^[\]]*\])*\](?:\(\s*<?([^\s)>]*)|\[)/g;

/**
 * What is wrong with the text that tells a project. The site makes all of it harmless when it shows it:
 * here its writer is told, before anybody wonders where a sentence has gone.
 *
 * @param pictures the files of the media folder that it may show, `media/nom.jpg`
 */
export function bodyErrors(body: string, pictures: readonly string[] = []): ProposalError[] {
  const { max } = nouns.projects.body;
  if (body.length > max) {
    const wrong = `est trop long (${body.length} caractères) : au plus ${max} caractères`;
    return [bodyError('TOO_LONG', wrong)];
  }
  const hidden = hiddenCharacterIn(body);
  const text = withoutCode(body);
  return [
    hidden && bodyError('WRONG_FORM', `${hidden} : retapez ce passage`),
    nestsTooDeep(body) && bodyError('WRONG_FORM', tooDeep),
    tellsContact(body) && bodyError('CONTACT_TOLD', contactTold),
    RAW_HTML.test(text) && bodyError('RAW_HTML', rawHtml),
    linksIn(text).some(isUnsafe) && bodyError('UNSAFE_LINK', unsafeLink),
    showsOther(text, pictures) && bodyError('UNKNOWN_PICTURE', unknownPicture),
  ].filter((error) => typeof error === 'object');
}

/** An error on the text as a whole. */
export function bodyError(code: AnswerErrorCode, wrong: string): ProposalError {
  const { label } = nouns.projects.body;
  const place = { key: 'body', within: [], label, schema: undefined };
  return { field: 'body', code, message: sentenceOn(place, wrong) };
}

const tooDeep =
  'a trop de listes, de citations ou de mises en forme les unes dans les autres : simplifiez-le';
const contactTold =
  'contient une adresse de courriel ou un numéro de téléphone, et tout le monde le lira : enlevez-le, les gens écrivent par le formulaire du site';
const rawHtml =
  'contient des balises HTML, qui ne marchent pas ici : enlevez ce qui est entre < et >';
const unsafeLink =
  'contient un lien qui ne mène pas à une page web : commencez-le par https://, ou enlevez-le';
const unknownPicture =
  'montre une image qui n’est pas sur ce site : enlevez-la, et joignez plutôt une photo à la proposition';

function linksIn(text: string): string[] {
  return Array.from(
    text.matchAll(LINK),
    ([, link, defined, bare]) => link ?? defined ?? bare ?? '',
  );
}

/** Whether a link leads elsewhere than to a page, however it is disguised. */
function isUnsafe(link: string): boolean {
  const plain = link
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => charOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => charOf(Number(code)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);|[\s\p{Cc}\\]/giu, '');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(plain) ?? [];
  return scheme !== undefined && !/^https?$/i.test(scheme);
}

const charOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

function showsOther(text: string, pictures: readonly string[]): boolean {
  return Array.from(text.matchAll(PICTURE), ([, file = '']) => file.replace(/^\//, '')).some(
    (file) => !pictures.includes(file),
  );
}
