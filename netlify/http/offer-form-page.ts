import type { FieldError } from '../../src/offers/field-errors.ts';
import { offerFields } from '../../src/offers/form.ts';
import type { Target } from '../../src/offers/target.ts';
import type { World } from '../adapters/world.ts';
import { filledForm } from './filled-form.ts';
import { plainOfferPage } from './plain-pages.ts';

/** Gives the form back as it was typed, with what is to be corrected. */
export function offerFormPage(
  world: Pick<World, 'pages' | 'catalogue'>,
  request: Request,
  target: Target,
  sent: unknown,
  errors: readonly FieldError[],
): Promise<Response> {
  return filledForm(world, request, {
    form: 'offer',
    fields: offerFields,
    paths: formPaths(target),
    plain: plainOfferPage(target, world.catalogue()),
    sent,
    errors,
  });
}

/** The pages that hold the form. */
function formPaths(target: Target): string[] {
  const { kind, slug } = target;
  const choice = kind === 'project' ? `/projets/${slug}/offrir/` : `/caisses/${slug}/offrir/`;
  const need = kind === 'project' ? target.need : undefined;
  return need ? [`${choice}${need.id}/`, choice] : [choice];
}
