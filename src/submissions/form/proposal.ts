import { z } from 'zod';
import type { Partially } from '../../criteria/candidate.ts';
import { incoherences } from '../../model/coherence.ts';
import { editor, labelled } from '../../model/editor.ts';
import { nouns } from '../../model/nouns.ts';
import { picture } from '../../model/picture.ts';
import { type Project, project } from '../../model/project.ts';
import { promoter } from '../../model/promoter.ts';

/** What others than the promoter say of a project, and its picture, which comes by itself. */
const {
  status,
  outcome,
  cancellation,
  published,
  admittedUnder,
  picture: ownPicture,
  ...told
} = project.shape;
const { contact, website, ...organisation } = promoter.shape;

const proposedPromoter = labelled(
  z.strictObject({
    ...organisation,
    email: labelled(z.email('doit ressembler à nom@exemple.org').max(254), {
      label: 'Adresse courriel',
      hint: 'Nous vous y écrirons. Personne d’autre ne la verra sur le site.',
    }),
    website,
  }),
  editor.get(project.shape.promoter) ?? { label: 'Promoteur' },
);

/** In the order of the form, which is also that of its errors. */
const fields = {
  promoter: proposedPromoter,
  title: told.title,
  summary: told.summary,
  kind: told.kind,
  extends: told.extends,
  sectors: told.sectors,
  communities: told.communities,
  window: told.window,
  place: told.place,
  region: told.region,
  caisse: told.caisse,
  needs: told.needs,
  funding: told.funding,
  steps: told.steps,
};

// A field that is added to the model is asked as well, without a line here.
const { promoter: _, ...others } = told;

/** What a promoter sends: a project, with an address in clear in place of the sealed one. */
export const proposal = z.strictObject({ ...fields, ...others }).superRefine((value, context) => {
  for (const { path, message } of incoherences({ status: 'open', ...value })) {
    context.addIssue({ code: 'custom', path, message });
  }
});

export type ProposedProject = z.output<typeof proposal>;

/** A proposal that may still lack anything. */
export type ProposalCandidate = Partially<ProposedProject>;

const { file, ...words } = picture.shape;

/** What is asked with a picture that is joined. The file itself comes apart. */
export const pictureWords = labelled(
  z.strictObject(words),
  editor.get(ownPicture) ?? { label: 'Photo' },
);

export type PictureWords = z.output<typeof pictureWords>;

const { label, hint } = nouns.projects.body;

/** All that the form asks: the proposal, the text that tells it, the words of its picture. */
export const proposalForm = z.strictObject({
  ...proposal.shape,
  body: labelled(z.string().optional(), { label, hint, control: 'markdown' }),
  picture: pictureWords.optional(),
  // Asked of a project that is published and has come to its end.
  outcome,
});

export type Outcome = NonNullable<Project['outcome']>;

/** What a project says that its promoter does not propose. */
export type KeptOfProject = Partial<
  Pick<Project, 'status' | 'outcome' | 'cancellation' | 'published' | 'admittedUnder' | 'picture'>
>;

/**
 * The project that a proposal becomes.
 *
 * @param sealedContact the promoter’s address, sealed
 * @param kept what is kept of the project that it changes; a new project is open and has nothing else
 */
export function asProject(
  { promoter: { email, ...carrier }, ...rest }: ProposedProject,
  sealedContact: string,
  kept: KeptOfProject = {},
): Project {
  // Parsed again: what the model would refuse must never be written, and its fields come in order.
  return project.parse({
    status: 'open',
    ...rest,
    ...kept,
    promoter: { ...carrier, contact: sealedContact },
  });
}

/** The proposal that would make a project, for changing what is on the site. */
export function asProposal(of: Project, email?: string): ProposalCandidate {
  const { status, outcome, cancellation, published, admittedUnder, picture, promoter, ...rest } =
    of;
  const { contact, ...carrier } = promoter;
  return { ...rest, promoter: { ...carrier, ...(email !== undefined && { email }) } };
}
