import { showErrors } from '../../src/forms/show-errors.ts';
import type { FieldError } from '../../src/offers/field-errors.ts';
import { offerFields } from '../../src/offers/form.ts';
import type { Target } from '../../src/offers/target.ts';
import type { World } from '../adapters/world.ts';
import { documentOf } from './document-of.ts';
import { pageHeaders } from './headers.ts';
import { htmlOf } from './html-of.ts';
import { plainOfferPage } from './plain-pages.ts';

/** Gives the form back as it was typed, with what is to be corrected. */
export async function offerFormPage(
  { pages, catalogue }: Pick<World, 'pages' | 'catalogue'>,
  request: Request,
  target: Target,
  sent: unknown,
  errors: readonly FieldError[],
): Promise<Response> {
  const values = typedValues(sent);
  const own = await firstForm(pages, request, target);
  const document = await documentOf(own ?? plainOfferPage(target, catalogue()));
  showErrors(document, { form: 'offer', errors, values });
  return new Response(htmlOf(document), { status: 422, headers: pageHeaders() });
}

async function firstForm(pages: World['pages'], request: Request, target: Target) {
  for (const path of formPaths(request, target)) {
    const page = await pages.get(path, request);
    if (page?.includes('data-form="offer"') && page.includes('data-error-summary')) return page;
  }
  return undefined;
}

/** The pages that hold the form: first the one that it was sent from, where that is told. */
function formPaths(request: Request, target: Target): string[] {
  const { kind, slug } = target;
  const choice = kind === 'project' ? `/projets/${slug}/offrir/` : `/caisses/${slug}/offrir/`;
  const need = kind === 'project' ? target.need : undefined;
  const paths = need ? [`${choice}${need.id}/`, choice] : [choice];
  const referrer = request.headers.get('referer') ?? '';
  const from = URL.canParse(referrer) ? new URL(referrer).pathname : '';
  return paths.toSorted((one, other) => Number(other === from) - Number(one === from));
}

/** What was typed; not the trap, which must come back empty. */
function typedValues(sent: unknown): Record<string, string> {
  const values: Record<string, string> = {};
  if (typeof sent !== 'object' || sent === null) return values;
  for (const field of offerFields) {
    const value: unknown = Object.hasOwn(sent, field) ? Reflect.get(sent, field) : undefined;
    if (typeof value === 'string' && field !== 'website') values[field] = value;
  }
  return values;
}
