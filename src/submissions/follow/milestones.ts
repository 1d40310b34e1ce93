import type { SubmissionStatus } from '../status.ts';

/** A place on the road of a proposal. */
export interface Milestone {
  name: string;
  state: 'done' | 'here' | 'ahead' | 'stopped';
}

const road = ['Écrite', 'Adresse confirmée', 'Lue par l’équipe', 'Acceptée', 'Publiée'] as const;

/** How far each state is: how many places are behind it. */
const behind: Record<Exclude<SubmissionStatus, 'refused' | 'withdrawn'>, number> = {
  draft: 0,
  received: 1,
  in_review: 2,
  changes_requested: 2,
  accepted: 4,
  published: 5,
};

/** What the place where it stands is called, while it is not behind. */
const here: Record<keyof typeof behind, string> = {
  draft: 'À envoyer',
  received: 'Adresse à confirmer',
  in_review: 'En lecture',
  changes_requested: 'Changement demandé',
  accepted: 'À publier',
  published: 'Publiée',
};

/**
 * The road of a proposal, and where it stands on it. One that is refused or taken back stops after what
 * it went through.
 *
 * @param confirmed whether its address is known to be the promoter’s own
 */
export function milestonesOf(status: SubmissionStatus, confirmed: boolean): Milestone[] {
  if (status === 'refused' || status === 'withdrawn') {
    const passed = status === 'refused' ? 3 : confirmed ? 2 : 1;
    const end = status === 'refused' ? 'Pas acceptée' : 'Terminée';
    return [
      ...road.slice(0, passed).map((name): Milestone => ({ name, state: 'done' })),
      { name: end, state: 'stopped' },
    ];
  }
  const done = behind[status];
  return road.map((name, index) => ({
    name: index === done ? here[status] : name,
    // An address that was confirmed while it was written stays so.
    state: index < done || (index === 1 && confirmed) ? 'done' : index === done ? 'here' : 'ahead',
  }));
}

/**
 * The road of changes to a published project: shorter, for its promoter is known already.
 *
 * @param atOnce whether nobody had to read them
 */
export function changeMilestones(status: SubmissionStatus, atOnce: boolean): Milestone[] {
  const names = atOnce
    ? ['Écrits', 'Publiés']
    : ['Écrits', 'Lus par l’équipe', 'Acceptés', 'Publiés'];
  const passed = {
    draft: 0,
    received: 0,
    in_review: 1,
    changes_requested: 1,
    accepted: names.length - 1,
  };
  if (status === 'published') return names.map((name) => ({ name, state: 'done' }));
  if (status === 'refused' || status === 'withdrawn') {
    const done = names.slice(0, status === 'refused' ? 2 : 1);
    return [
      ...done.map((name): Milestone => ({ name, state: 'done' })),
      { name: status === 'refused' ? 'Pas acceptés' : 'Laissés de côté', state: 'stopped' },
    ];
  }
  const at = passed[status];
  const here: Record<keyof typeof passed, string> = {
    draft: 'À envoyer',
    received: 'Adresse à confirmer',
    in_review: 'En lecture',
    changes_requested: 'À revoir',
    accepted: 'À publier',
  };
  return names.map((name, index) => ({
    name: index === at ? here[status] : name,
    state: index < at ? 'done' : index === at ? 'here' : 'ahead',
  }));
}
