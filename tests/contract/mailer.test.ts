import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localMailbox } from '../../netlify/adapters/local-mailbox.ts';
import type { Mailer, Message } from '../../netlify/adapters/mailer.ts';
import { resendMailer } from '../../netlify/adapters/resend-mailer.ts';
import { type FakeResend, startFakeResend } from '../support/fake-resend.ts';

const message: Message = {
  key: '5e0c9a3e-6a52-4b52-9a7e-0d5f7a8f3c11',
  to: 'camille@visiteur.example',
  replyTo: 'atelier@promoteur.example',
  subject: 'Une offre pour « Vélos »',
  text: 'Bonjour,\n\nça va ?\n',
  html: '<p>Bonjour,</p>',
};

/** What a message is once it has arrived, whatever carried it. */
type Arrived = Omit<Message, 'key' | 'unsubscribe'> & { headers?: Record<string, string> };

/** A mailer, and how to look at what has arrived and to break it. */
interface Subject {
  mailer: Mailer;
  arrived(): Promise<Arrived[]>;
  breakNext(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

async function mailboxSubject(): Promise<Subject> {
  const parent = await mkdtemp(join(tmpdir(), 'perron-mail-'));
  const folder = join(parent, 'mail');
  return {
    mailer: localMailbox(folder, () => new Date('2026-11-23T15:00:00Z')),
    async arrived() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
      const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
      return files.map((file) => {
        const { id, at, ...rest } = JSON.parse(file);
        expect([id, at]).toEqual([message.key, '2026-11-23T15:00:00.000Z']);
        return rest;
      });
    },
    breakNext: () => writeFile(folder, 'a file where the folder should be'),
    mend: () => rm(folder, { recursive: true }),
    close: () => rm(parent, { recursive: true }),
  };
}

async function resendSubject(): Promise<Subject> {
  const service = await startFakeResend();
  return {
    mailer: resendMailer({
      apiKey: 're_test',
      from: 'Perron <bonjour@perron.example>',
      baseUrl: service.url,
      timeout: 1000,
    }),
    arrived: async () =>
      service.emails.map(({ to, reply_to, subject, text, html, headers }) => ({
        to: to[0] ?? '',
        replyTo: reply_to,
        subject,
        text,
        html,
        ...(headers && { headers }),
      })),
    async breakNext() {
      service.next = {
        status: 500,
        body: { name: 'internal_server_error', message: 'x', statusCode: 500 },
      };
    },
    mend: async () => {},
    close: () => service.close(),
  };
}

describe.each([
  ['the local mailbox', mailboxSubject],
  ['Resend', resendSubject],
])('a mailer: %s', (_name, start) => {
  let subject: Subject;
  beforeEach(async () => {
    subject = await start();
  });
  afterEach(() => subject.close());

  test('delivers a message whole', async () => {
    expect(await subject.mailer.send(message)).toEqual({ ok: true });
    const { key, ...arrived } = message;
    expect(await subject.arrived()).toEqual([arrived]);
  });

  test('tells mail readers how to stop a reminder, and says nothing of it elsewhere', async () => {
    const unsubscribe = 'https://perron.example/desabonner/abc';
    await subject.mailer.send({ ...message, unsubscribe });
    const [arrived] = await subject.arrived();
    expect(arrived?.headers).toEqual({
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(arrived).not.toHaveProperty('unsubscribe');
  });

  test('delivers the same message once, however often and however many at once', async () => {
    await subject.mailer.send(message);
    const again = await Promise.all(Array.from({ length: 10 }, () => subject.mailer.send(message)));
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(await subject.arrived()).toHaveLength(1);
  });

  test('tells a failure that may pass as one, and delivers later', async () => {
    await subject.breakNext();
    expect(await subject.mailer.send(message)).toMatchObject({ ok: false, retry: true });
    await subject.mend();
    expect(await subject.mailer.send(message)).toEqual({ ok: true });
    expect(await subject.arrived()).toHaveLength(1);
  });
});

describe('Resend', () => {
  let service: FakeResend;
  let mailer: Mailer;
  beforeEach(async () => {
    service = await startFakeResend();
    mailer = resendMailer({
      apiKey: 're_test',
      from: 'Perron <bonjour@perron.example>',
      baseUrl: service.url,
      timeout: 300,
    });
  });
  afterEach(() => service.close());

  const answer = (status: number, name: string) => ({
    status,
    body: { statusCode: status, name, message: 'x' },
  });

  test.each([
    [answer(422, 'validation_error'), { retry: false, reason: 'MAIL_VALIDATION_ERROR' }],
    [answer(400, 'validation_error'), { retry: false, reason: 'MAIL_VALIDATION_ERROR' }],
    // A domain not verified, a key revoked: mended by whoever runs the site, and then it leaves.
    [answer(403, 'validation_error'), { retry: true, reason: 'MAIL_VALIDATION_ERROR' }],
    [answer(403, 'invalid_api_key'), { retry: true, reason: 'MAIL_INVALID_API_KEY' }],
    [answer(422, 'invalid_from_address'), { retry: true, reason: 'MAIL_INVALID_FROM_ADDRESS' }],
    [answer(409, 'concurrent_idempotent_requests'), { retry: true }],
    [answer(500, 'internal_server_error'), { retry: true }],
    [
      { ...answer(429, 'rate_limit_exceeded'), headers: { 'retry-after': '7' } },
      { retry: true, retryAfter: 7 },
    ],
    [{ status: 502, body: '<html>Bad gateway</html>' }, { retry: true }],
    [{ status: 500, body: 'null' }, { retry: true }],
    [{ status: 200, body: '{}' }, { retry: true }],
    [{ status: 200, body: 'not JSON' }, { retry: true }],
    ['hang', { retry: true, reason: 'MAIL_NO_ANSWER' }],
    ['cut', { retry: true, reason: 'MAIL_NO_ANSWER' }],
  ] as const)('%j is %j', async (next, failure) => {
    service.next = next;
    expect(await mailer.send(message)).toMatchObject({ ok: false, ...failure });
    expect(await mailer.send(message)).toEqual({ ok: true });
    expect(service.emails).toHaveLength(1);
  });

  test('a key that the service knows with another text has already left', async () => {
    await mailer.send(message);
    expect(await mailer.send({ ...message, subject: 'Un autre sujet' })).toEqual({ ok: true });
    expect(service.emails.map(({ subject }) => subject)).toEqual([message.subject]);
  });

  test('a service out of reach is told, not thrown', async () => {
    await service.close();
    expect(await mailer.send(message)).toMatchObject({ ok: false, reason: 'MAIL_NO_ANSWER' });
  });
});
