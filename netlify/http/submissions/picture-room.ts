import type { StepView } from '../../../src/submissions/form/form-view.ts';
import { LARGEST_PICTURE_FORM, PICTURE_FIELD } from '../../../src/submissions/picture-limits.ts';
import type { PictureRefusal } from '../../../src/submissions/picture-words.ts';
import { cleanPicture } from '../../adapters/pictures/clean-picture.ts';
import { dropPicture, keepPicture } from '../../adapters/submissions/pictures.ts';
import type { World } from '../../adapters/world.ts';
import type { Proposal } from './follow-link.ts';
import type { ProposalRoom } from './follow-open.ts';
import { stepRoom } from './form-step.ts';

/** The button that takes the photo away. */
const DROP = 'retirer-photo';

/** What became of the file that a form brings. */
type Joined =
  | { kind: 'nothing' }
  | { kind: 'closed' }
  | { kind: 'refused'; reason: PictureRefusal };

/**
 * The page of the form that takes a photo. What is typed beside it is kept as any other page keeps it; a
 * photo that cannot be taken is told on the page again, and nothing that was typed is lost.
 */
export const pictureRoom: ProposalRoom<StepView> = {
  largest: LARGEST_PICTURE_FORM,
  async look(_world, { path }) {
    return { elsewhere: `${path}photo/` };
  },
  async submit(world, proposal, posted) {
    const { form, byItself } = posted;
    const { row, path } = proposal;
    // A script that keeps what is being typed brings the file at each key.
    const file = byItself ? null : form.get(PICTURE_FIELD);
    const joined = file instanceof File ? await join(world, proposal, file) : nothing;
    const drops = form.get('do') === DROP && !byItself;
    if (drops) {
      await dropPicture(world.database, row.id);
      // What was said of it is not true of another one.
      for (const name of [...form.keys()]) if (name.startsWith('picture.')) form.delete(name);
    }
    const submitted = await stepRoom('photo', new URLSearchParams()).submit(
      world,
      proposal,
      posted,
    );
    if (submitted.kind !== 'go') return submitted;
    if (joined.kind === 'closed') return { ...submitted, kind: 'closed', to: path };
    if (joined.kind === 'refused') {
      return { ...submitted, to: `${path}photo/?refus=${joined.reason}#${PICTURE_FIELD}` };
    }
    return drops ? { ...submitted, to: `${path}photo/` } : submitted;
  },
};

const nothing: Joined = { kind: 'nothing' };

/** Makes a photo anew and keeps it. A form where none was chosen brings an empty file. */
async function join(world: World, { row }: Proposal, file: File): Promise<Joined> {
  if (file.size === 0) return nothing;
  const { database, clock } = world;
  const cleaning = await cleanPicture(await file.bytes());
  if (!cleaning.ok) return { kind: 'refused', reason: cleaning.reason };
  const kept = await keepPicture(database, row.id, cleaning, clock.now());
  if (!kept) return { kind: 'closed' };
  world.log('PICTURE_KEPT', { id: row.id, bytes: cleaning.bytes.byteLength });
  return nothing;
}
