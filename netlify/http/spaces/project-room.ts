import { z } from 'zod';
import { readQuantity } from '../../../src/offers/quantity.ts';
import type { Posted } from '../../../src/offers/space/form-error.ts';
import { actorOf } from '../../adapters/spaces/actors.ts';
import { addCoverage } from '../../adapters/spaces/add-coverage.ts';
import { projectPageFor, type SpaceProjectPage } from '../../adapters/spaces/project-page.ts';
import type { World } from '../../adapters/world.ts';
import { changeProject } from './change-project.ts';
import type { FormPage, Submitted } from './open-form-page.ts';

/** A project's private page: what is seen of it, and what was found otherwise for its needs. */
export function projectRoom(slug: string): FormPage<SpaceProjectPage> {
  return {
    look: (world, visitor) => projectPageFor(world, visitor, slug),
    submit: (world, seen, posted) => submit(world, seen, posted),
  };
}

const key = z.uuid();

async function submit(world: World, seen: SpaceProjectPage, posted: Posted): Promise<Submitted> {
  const changing = await changeProject(world, seen, posted);
  if (changing) return changing;
  const need = seen.needs.find(({ id }) => id === posted.need);
  const found = posted.do === 'found';
  const once = key.safeParse(posted.key);
  if (!need || !once.success || !(found || posted.do === 'take-back')) {
    const message = 'Choisissez l’un des boutons de cette page.';
    return again('', [], posted, message);
  }
  const reading = readQuantity(posted.quantity);
  if (!reading.ok) return again(need.id, [reading.message], posted);
  const added = await addCoverage(world, {
    id: once.data,
    name: { project: seen.slug, need: need.id },
    quantity: found ? reading.quantity : -reading.quantity,
    actor: actorOf(seen.as, { project: seen.slug, caisse: seen.caisse.slug }, 'promoter'),
  });
  if (!added.ok) return again(need.id, [added.message], posted);
  world.log('COVERAGE_ADDED', { project: seen.slug, need: need.id, as: seen.as });
  const to = `/espace/projets/${seen.slug}/?fait=${found ? 'trouve' : 'repris'}`;
  return { kind: 'done', to, messages: added.messages };
}

function again(form: string, messages: string[], values: Posted, told?: string): Submitted {
  const errors = messages.map((message) => ({ field: 'quantity', message }));
  return { kind: 'again', status: 422, attempt: { form, errors, told, values } };
}
