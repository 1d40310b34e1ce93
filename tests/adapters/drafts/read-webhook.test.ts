import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { LARGEST_WEBHOOK, readWebhook } from '../../../netlify/adapters/drafts/read-webhook.ts';

const settings = { secret: 'a secret for tests', repo: 'perron/contenu', branch: 'main' };

const sign = (body: string, secret = settings.secret) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** What GitHub sends of a pull request, as far as it is read. */
const pull = (over: Record<string, unknown> = {}, around: Record<string, unknown> = {}) => ({
  action: 'closed',
  number: 12,
  repository: { full_name: 'perron/contenu' },
  pull_request: {
    merged: true,
    head: { ref: 'cms/projects/des-velos', repo: { full_name: 'perron/contenu' } },
    base: { ref: 'main' },
    ...over,
  },
  ...around,
});

const receive = (payload: unknown, event = 'pull_request') => {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return readWebhook(settings, body, { signature: sign(body), event });
};

const name = { collection: 'projects', slug: 'des-velos' };

test('a draft that is merged is published; one that is closed without is not', async () => {
  expect(await receive(pull())).toEqual({ ok: true, event: { kind: 'published', name } });
  expect(await receive(pull({ merged: false }))).toEqual({
    ok: true,
    event: { kind: 'closed', name },
  });
});

describe('what concerns no draft is ignored', () => {
  const head = (ref: string, full_name = 'perron/contenu') => ({
    head: { ref, repo: { full_name } },
  });
  test.each<[string, unknown, string?]>([
    ['a ping', { zen: 'x', hook_id: 1 }, 'ping'],
    ['another event', pull(), 'push'],
    ['a label', pull({}, { action: 'labeled' })],
    ['another branch', pull(head('correction'))],
    ['a branch that climbs', pull(head('cms/projects/../../x'))],
    ['no collection of ours', pull(head('cms/constructor/x'))],
    ['the settings', pull(head('cms/settings/settings'))],
    ['another base', pull({ base: { ref: 'essai' } })],
    ['a fork', pull(head('cms/projects/des-velos', 'mallory/contenu'))],
    ['a fork that is gone', pull({ head: { ref: 'cms/projects/des-velos', repo: null } })],
    ['another repository', pull({}, { repository: { full_name: 'perron/autre' } })],
  ])('%s', async (_what, payload, event) => {
    expect(await receive(payload, event)).toEqual({ ok: true, event: { kind: 'ignored' } });
  });
});

describe('what GitHub did not sign is not believed', () => {
  const body = JSON.stringify(pull());
  const refused = { ok: false, reason: 'SIGNATURE' };
  test.each([
    ['none', null],
    ['empty', ''],
    ['another secret', sign(body, 'another')],
    ['of another text', sign(`${body} `)],
    ['cut', sign(body).slice(0, -1)],
    ['of another kind', sign(body).replace('sha256', 'sha1')],
    ['anything', 'anything'],
  ])('a signature that is %s', async (_what, signature) => {
    expect(await readWebhook(settings, body, { signature, event: 'pull_request' })).toEqual(
      refused,
    );
  });

  test('nothing at all', async () => {
    expect(await receive('')).toEqual(refused);
  });
});

test('a huge body is refused before anything is read', async () => {
  expect(await receive('x'.repeat(LARGEST_WEBHOOK + 1))).toEqual({
    ok: false,
    reason: 'TOO_LARGE',
  });
});

test.each(['{', 'null', '{"action":"closed"}'])(
  '%s is signed, and makes no sense',
  async (body) => {
    expect(await receive(body)).toEqual({ ok: false, reason: 'MALFORMED' });
  },
);
