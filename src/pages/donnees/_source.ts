import { theSite } from '../../content.ts';
import { addressesAt } from '../../model/address.ts';
import type { Source } from '../../open-data/files.ts';

/** What the open data is made from. */
export async function openDataSource(base: URL | undefined): Promise<Source> {
  const { settings, today, projects, givers } = await theSite();
  return {
    settings,
    today,
    projects,
    countsRead: givers !== undefined,
    addressOf: addressesAt(base),
  };
}
