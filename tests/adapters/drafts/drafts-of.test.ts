import { expect, test } from 'vitest';
import { draftsOf, webhookOf } from '../../../netlify/adapters/drafts-of.ts';
import { type Circumstances, readSecrets } from '../../../netlify/adapters/environment.ts';

const somewhere: Circumstances = { local: false, state: '/nowhere', origins: [] };

/** What the settings of somebody's machine tell of the desk. */
function deskOf(from: NodeJS.ProcessEnv) {
  const local = { PERRON_LOCAL: '1', DATABASE_URL: 'postgres://x@localhost/x' };
  const reading = readSecrets({ ...local, ...from }, 'age1x');
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.settings.desk;
}

test('production without a token has no drafts; a machine has its desk’s', async () => {
  expect(draftsOf(somewhere, deskOf({ PERRON_DESK_REPO: 'a/b' }), 'content')).toBeUndefined();
  const local = draftsOf({ ...somewhere, local: true }, deskOf({}), 'content');
  // The clone may still be on its way.
  expect(await local?.list()).toMatchObject({ ok: false, reason: 'UNREACHABLE', retry: true });
});

test('with a token it is GitHub, in the repository that is set or that the host builds', async () => {
  const set = { PERRON_GITHUB_TOKEN: 'x', PERRON_GITHUB_API: 'http://127.0.0.1:1' };
  for (const repository of [
    { PERRON_DESK_REPO: 'a/b', REPOSITORY_URL: 'https://github.com/c/d' },
    { REPOSITORY_URL: 'https://github.com/a/b' },
  ]) {
    const desk = deskOf({ ...set, ...repository });
    expect(desk.repository).toEqual({ repo: 'a/b', branch: 'main' });
    const drafts = draftsOf(somewhere, desk, 'content');
    expect(await drafts?.list()).toMatchObject({ ok: false, detail: 'GitHub 500' });
  }
});

test('GitHub’s own telling is believed only where its secret is set', () => {
  expect(webhookOf(deskOf({ PERRON_DESK_REPO: 'a/b' }))).toBeUndefined();
  const secret = 'a secret of one’s own';
  const desk = deskOf({
    PERRON_DESK_REPO: 'a/b',
    PERRON_DESK_BRANCH: 'publie',
    PERRON_GITHUB_WEBHOOK_SECRET: secret,
  });
  expect(webhookOf(desk)).toEqual({ repo: 'a/b', branch: 'publie', secret });
});
