import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../../netlify/adapters/database.ts';
import { offerHistory, offers } from '../../netlify/database/tables.ts';
import { asked } from '../../src/model/need.ts';
import type { Project } from '../../src/model/project.ts';
import type { OfferStatus } from '../../src/offers/status.ts';

const DAY_MS = 86_400_000;
const GIVERS = 40;

/** A number in [0, 1) that depends on a text alone. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** One offer's way, with the days after its project's publication on which it went on. */
interface Way {
  project: string;
  need: string;
  quantity: number;
  giver: string;
  steps: { day: number; status: OfferStatus; command: string | null; quantity: number }[];
}

/** Offers for most needs of some projects, the same at each run, as far as they would be on a day. */
export function richWays(
  projects: readonly { slug: string; data: Project }[],
  today: string,
): Way[] {
  return projects.flatMap(({ slug, data }) => {
    const { published, status } = data;
    if (!published || published > today || status === 'cancelled') return [];
    const age = (Date.parse(today) - Date.parse(published)) / DAY_MS;
    return data.needs.flatMap((need) => {
      const missing = asked(need) - need.covered;
      const luck = (about: string) => chance(`${slug} ${need.id} ${about}`);
      if (need.category === 'financial' || missing <= 0 || luck('asked') < 0.25) return [];
      const parts = missing > 3 ? [Math.ceil(missing / 2), Math.floor(missing / 2)] : [missing];
      return parts.map((quantity, index) => {
        const at = (about: string, most: number) => Math.floor(luck(about + index) ** 2 * most);
        const came = at('came', 40) + index * 3;
        const accepted = came + at('accepted', 9);
        const delivered = accepted + at('delivered', 30);
        const steps = [
          { day: came, status: 'unconfirmed', command: null, quantity },
          { day: came, status: 'offered', command: 'confirm', quantity },
          { day: accepted, status: 'accepted', command: 'accept', quantity },
          { day: delivered, status: 'delivered', command: 'deliver', quantity },
        ] as const;
        const giver = `giver ${Math.floor(luck(`who${index}`) * GIVERS)}`;
        return {
          ...{ project: slug, need: need.id, quantity, giver },
          steps: steps.filter(({ day }) => day <= age),
        };
      });
    });
  });
}

/** Writes such offers into a database, as the functions would have. */
export async function fillLedger(
  database: Database,
  projects: readonly { slug: string; data: Project }[],
  today: string,
): Promise<Way[]> {
  const ways = richWays(projects, today).filter(({ steps }) => steps.length > 0);
  const published = new Map(projects.map(({ slug, data }) => [slug, data.published ?? today]));
  for (const { project, need, quantity, giver, steps } of ways) {
    const at = (day: number) =>
      new Date(Date.parse(`${published.get(project)}T16:00:00Z`) + day * DAY_MS);
    const last = steps.at(-1);
    if (!last) continue;
    const id = randomUUID();
    const isDelivered = last.status === 'delivered';
    const isAccepted = isDelivered || last.status === 'accepted';
    await database.insert(offers).values({
      ...{ id, project, need, quantity, status: last.status, statusSince: at(last.day) },
      ...{ accepted: isAccepted ? quantity : null, delivered: isDelivered ? quantity : null },
      ...{ addressHash: giver, idempotencyKey: id, fingerprint: id },
      ...{ consentVersion: '1', consentText: 'J’accepte.', policyVersion: '1' },
      ...{ receivedAt: at(0), confirmedAt: at(steps[0]?.day ?? 0) },
    });
    await database.insert(offerHistory).values(
      steps.map(({ day, status, command, quantity: amount }) => ({
        ...{ offerId: id, at: at(day), actor: 'giver' as const, command },
        ...{ toStatus: status, quantity: amount },
      })),
    );
  }
  return ways;
}
