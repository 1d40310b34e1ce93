import type { AddressOf } from '../model/address.ts';
import { appearedOn, lastChangeOf } from '../today/last-change.ts';
import type { ProjectToday } from '../today/project.ts';

/** What a feed tells once: that a project appeared, or how it ended. */
export interface Entry {
  project: ProjectToday;
  news: 'appeared' | 'completed';
  /** The same for ever: readers know by it what they have shown already. */
  id: string;
  url: string;
  /** `YYYY-MM-DD`. */
  published: string;
  updated: string;
}

/** What is told of some projects, what changed last first. */
export function entriesOf(
  projects: readonly ProjectToday[],
  { today, addressOf, most }: { today: string; addressOf: AddressOf; most: number },
): Entry[] {
  return projects
    .flatMap((project) => newsOf(project, today, addressOf))
    .sort(
      (one, other) =>
        other.updated.localeCompare(one.updated) ||
        other.published.localeCompare(one.published) ||
        one.id.localeCompare(other.id),
    )
    .slice(0, most);
}

function newsOf(project: ProjectToday, today: string, addressOf: AddressOf): Entry[] {
  const url = addressOf(`/projets/${project.slug}/`);
  const published = appearedOn(project, today);
  const updated = lastChangeOf(project, today);
  const appeared: Entry = { project, news: 'appeared', id: url, url, published, updated };
  const { outcome } = project.data;
  if (project.phase !== 'completed' || !outcome) return [appeared];
  // Nobody reads again what was only changed: an end is news of its own.
  const ended = outcome.date < today ? outcome.date : today;
  return [
    appeared,
    { ...appeared, news: 'completed', id: `${url}#bilan`, published: ended, updated: ended },
  ];
}
