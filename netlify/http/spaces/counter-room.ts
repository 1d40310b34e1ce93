import { type CounterForm, readCounterForm } from '../../../src/offers/space/counter-form.ts';
import type { FormError, Posted } from '../../../src/offers/space/form-error.ts';
import { findTarget, refuseOffer } from '../../../src/offers/target.ts';
import { type CounterPage, counterFor } from '../../adapters/spaces/counter-page.ts';
import { saveCounterOffer } from '../../adapters/spaces/save-counter-offer.ts';
import { today } from '../../adapters/today.ts';
import type { World } from '../../adapters/world.ts';
import type { FormPage, Submitted } from './open-form-page.ts';

/** The counter of a caisse: its team takes down what somebody offers there, or by telephone. */
export function counterRoom(slug: string): FormPage<CounterPage> {
  return {
    look: (world, visitor) => counterFor(world, visitor, slug),
    submit: (world, seen, posted) => submit(world, seen, posted),
  };
}

async function submit(world: World, seen: CounterPage, posted: Posted): Promise<Submitted> {
  const reading = readCounterForm(posted);
  const errors = reading.ok ? refused(world, seen, reading.form) : reading.errors;
  if (!reading.ok || errors.length > 0) return again(posted, errors);
  const { slug } = seen.caisse;
  const saving = await saveCounterOffer(world, slug, reading.form);
  switch (saving.outcome) {
    case 'too-many':
      return again(posted, [
        {
          field: 'email',
          message: 'Cette adresse a déjà reçu beaucoup de demandes. Réessayez demain.',
        },
      ]);
    case 'key-reused':
      return again(
        posted,
        [],
        'Une offre a déjà été notée avec cette page. Pour en noter une autre, rouvrez le comptoir.',
      );
    case 'created':
      world.log('OFFER_STORED', { id: saving.id, to: reading.form.project ?? slug, at: 'counter' });
      return done(saving);
    case 'repeated':
      return done(saving);
  }
}

/** What is wrong with what the offer goes to: only what the page proposes can be chosen. */
function refused(world: World, seen: CounterPage, form: CounterForm): FormError[] {
  const message = 'Choisissez dans la liste : ce projet ou ce besoin ne prend plus d’offres.';
  const { project, need } = form;
  const proposed =
    project === undefined
      ? seen.anyProject
      : seen.projects.some(
          ({ slug, needs }) =>
            slug === project && (need === undefined || needs.some(({ id }) => id === need)),
        );
  if (!proposed) return [{ field: 'to', message }];
  const catalogue = world.catalogue();
  const finding = findTarget(catalogue, today(catalogue, world.clock), {
    project,
    need,
    caisse: project === undefined ? seen.caisse.slug : undefined,
  });
  return finding.ok ? refuseOffer(finding.target, form.quantity) : [{ field: 'to', message }];
}

function done({ id, messages }: { id: string; messages: string[] }): Submitted {
  return { kind: 'done', to: `/espace/offres/${id}/?fait=notee`, messages };
}

function again(values: Posted, errors: FormError[], told?: string): Submitted {
  const attempt = { form: 'counter', errors, told, values };
  return { kind: 'again', status: told ? 409 : 422, attempt };
}
