import type { Need } from '../../model/need.ts';
import type { Answers } from '../form/answers.ts';
import { readAnswers } from '../form/answers.ts';
import { type ProposedProject, proposal, proposalForm } from '../form/proposal.ts';
import { withIds } from '../form/with-ids.ts';
import { type StoryBlock, storyBlocks } from './story-blocks.ts';

/** A proposal as it will look, without the address of its promoter. */
export interface SeenProposal {
  title: string;
  summary: string;
  kind: ProposedProject['kind'];
  extends: string | undefined;
  window: ProposedProject['window'];
  place: ProposedProject['place'];
  region: string;
  sectors: readonly string[];
  communities: readonly string[];
  promoter: Omit<ProposedProject['promoter'], 'email'>;
  needs: readonly Need[];
  steps: ProposedProject['steps'];
  funding: ProposedProject['funding'];
  story: StoryBlock[];
  pictureAlt: string | undefined;
}

/**
 * What a proposal says; nothing where the model of today no longer reads it.
 *
 * @param nameOf the French name of a reference
 */
export function seenProposal(
  answers: Answers,
  nameOf: (list: string, id: string) => string,
): SeenProposal | undefined {
  const { body, picture, ...candidate } = readAnswers(proposalForm, answers) as {
    body?: unknown;
    picture?: { alt?: unknown };
  } & Record<string, unknown>;
  const read = proposal.safeParse(withIds(candidate));
  if (!read.success) return undefined;
  const { promoter, sectors, communities, region, ...told } = read.data;
  const { email: _, ...carrier } = promoter;
  return {
    title: told.title,
    summary: told.summary,
    kind: told.kind,
    extends: told.extends,
    window: told.window,
    place: told.place,
    region: nameOf('regions', region),
    sectors: sectors.map((id) => nameOf('sectors', id)),
    communities: communities.map((id) => nameOf('communities', id)),
    promoter: carrier,
    needs: told.needs,
    steps: told.steps,
    funding: told.funding,
    story: storyBlocks(typeof body === 'string' ? body : ''),
    pictureAlt: typeof picture?.alt === 'string' ? picture.alt : undefined,
  };
}
