import type { Catalogue } from '../../src/model/catalogue.ts';
import type { DataKeys } from './data-keys.ts';
import type { Database } from './database.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { WebhookSettings } from './drafts/read-webhook.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mailer.ts';
import type { Pages } from './pages.ts';
import type { DeployHook } from './rebuild/deploy-hook.ts';

/** Time, twice: the calendar's can be fixed, the machine's (delays, limits) always goes on. */
export interface Clock {
  /** The instant at which the calendar is stopped, when it is. */
  fixed?: Date;
  now(): Date;
  machineNow(): Date;
}

/** All that the entry points reach outside of themselves. Tests give their own. */
export interface World {
  local: boolean;
  catalogue(): Catalogue;
  /** The site's name, as pages and mails say it. */
  siteName(): string;
  /** Where the links in our mails lead: the site's public address, or this machine's. */
  siteUrl(): string;
  clock: Clock;
  database: Database;
  mailer: Mailer;
  /** The desk's editorial workflow; absent where the site is joined to no Git host. */
  drafts?: Drafts;
  /** What GitHub signs with when it tells of a draft; without it nothing of that is believed. */
  draftWebhook?: WebhookSettings;
  pages: Pages;
  log: Log;
  newId(): string;
  signingSecret: string;
  /** What the events of the mail service are signed with; without it none is believed. */
  mailEventsSecret?: string;
  dataKeys: DataKeys;
  ageIdentity: string;
  /** Absent where nobody has set one, as on one's own machine. */
  deployHook?: DeployHook;
}

/** What sending somebody to a campaign needs: all but a database that works. */
export type HandoffWorld = Pick<
  World,
  'local' | 'catalogue' | 'clock' | 'pages' | 'siteName' | 'log'
> & {
  count(project: string, day: string): Promise<void>;
};
