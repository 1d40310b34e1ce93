import { type Policy, weekdays } from '../model/policy.ts';
import { type Choice, type Choices, namesIn } from './choices.ts';
import {
  type Following,
  places,
  type Rhythm,
  type Subject,
  things,
  type Wish,
} from './following.ts';

/** How each thing that can be followed is called. */
export const subjectWords: Record<Subject, string> = {
  regions: 'Régions',
  caisses: 'Caisses',
  communities: 'Communautés',
  skills: 'Savoir-faire',
  materials: 'Matériel',
};

/** Names told of one kind, in a sentence: enough to recognise one’s own. */
const MOST_NAMES = 12;

/** What an alert follows and when it writes, in a few lines. */
export function wishFacts(
  wish: Wish,
  choices: Choices,
  policy: Pick<Policy['alerts'], 'weekday'>,
): [label: string, value: string][] {
  return [
    ...groupFacts(wish, choices, things, ['Quoi', 'Tout ce qui manque, gens et matériel']),
    ...groupFacts(wish, choices, places, ['Où', 'Partout au Québec']),
    ['Quand', sayRhythm(wish.rhythm, policy)],
  ];
}

/** When an alert writes: `Chaque jeudi, et tout de suite quand un besoin finit bientôt`. */
export function sayRhythm(
  rhythm: readonly Rhythm[],
  { weekday }: Pick<Policy['alerts'], 'weekday'>,
): string {
  const weekly = `Chaque ${weekdays[weekday]}`;
  if (!rhythm.includes('closing')) return weekly;
  return rhythm.includes('weekly')
    ? `${weekly}, et tout de suite quand un besoin finit bientôt`
    : 'Seulement quand un besoin finit bientôt';
}

/** The two moments at which one can be written to. */
export function rhythmChoices({
  weekday,
  closingWithinDays,
}: Pick<Policy['alerts'], 'weekday' | 'closingWithinDays'>): Choice[] {
  return [
    {
      value: 'weekly' satisfies Rhythm,
      label: `Chaque ${weekdays[weekday]}, s’il y a du nouveau`,
    },
    {
      value: 'closing' satisfies Rhythm,
      label: `Tout de suite, quand un besoin finit dans moins de ${closingWithinDays} jours`,
    },
  ];
}

function groupFacts(
  following: Following,
  choices: Choices,
  group: readonly Subject[],
  nothing: [label: string, value: string],
): [label: string, value: string][] {
  const facts = group.flatMap((subject): [string, string][] => {
    if (following[subject].length === 0) return [];
    const names = namesIn(choices, following, subject);
    return [[subjectWords[subject], names.length > 0 ? listed(names) : 'Plus rien de ce nom']];
  });
  return facts.length > 0 ? facts : [nothing];
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more <= 1) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')} et ${more} autres`;
}
