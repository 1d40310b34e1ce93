import { type ShownError, showErrors, type TypedValues } from '../../src/forms/show-errors.ts';
import type { World } from '../adapters/world.ts';
import { documentOf } from './document-of.ts';
import { pageHeaders } from './headers.ts';
import { htmlOf } from './html-of.ts';

/** A form of the site that is given back. */
export interface GivenBack {
  /** Its `data-form`. */
  form: string;
  /** Its fields. */
  fields: readonly string[];
  /** The pages that hold it. */
  paths: readonly string[];
  /** A page with the same form, for when none of them can be had. */
  plain: string;
  /** Writes in the page what it does not say of itself. */
  complete?: (document: Document) => void;
  sent: unknown;
  errors: readonly ShownError[];
}

/** Gives a form back as it was typed, with what is to be corrected. The trap comes back empty. */
export async function filledForm(
  { pages }: Pick<World, 'pages'>,
  request: Request,
  { form, fields, paths, plain, complete, sent, errors }: GivenBack,
): Promise<Response> {
  const own = await firstForm(pages, request, form, paths);
  const document = await documentOf(own ?? plain);
  complete?.(document);
  const { website: _trap, ...values } = typedIn(sent, fields);
  showErrors(document, { form, errors, values });
  return new Response(htmlOf(document), { status: 422, headers: pageHeaders() });
}

/** Of the pages that hold the form, first the one that it was sent from, where that is told. */
async function firstForm(
  pages: World['pages'],
  request: Request,
  form: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const referrer = request.headers.get('referer') ?? '';
  const from = URL.canParse(referrer) ? new URL(referrer).pathname : '';
  const first = paths.toSorted((one, other) => Number(other === from) - Number(one === from));
  for (const path of first) {
    const page = await pages.get(path, request);
    if (page?.includes(`data-form="${form}"`) && page.includes('data-error-summary')) return page;
  }
  return undefined;
}

/** What was typed or chosen in some fields, or in all that were sent: texts, and lists of them. */
export function typedIn(sent: unknown, fields?: readonly string[]): TypedValues {
  if (typeof sent !== 'object' || sent === null) return {};
  const entries = Object.entries(sent).filter(
    (entry): entry is [string, string | string[]] =>
      (fields?.includes(entry[0]) ?? true) && isTyped(entry[1]),
  );
  return Object.fromEntries(entries);
}

function isTyped(value: unknown): value is string | string[] {
  const isText = (each: unknown) => typeof each === 'string';
  return isText(value) || (Array.isArray(value) && value.every(isText));
}
