import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mailbox } from '../../netlify/local/mailbox.ts';
import { sampleMails } from '../../netlify/local/sample-mails.ts';
import { messageKinds, recipientOf } from '../../src/letters/kinds.ts';
import { pageOf } from '../support/page-of.ts';

const folder = await mkdtemp(join(tmpdir(), 'perron-mailbox-'));
afterAll(() => rm(folder, { recursive: true }));

async function get(path: string): Promise<Response> {
  const answer = await mailbox(folder, path);
  if (!answer) throw new Error(`the mailbox leaves ${path} to others`);
  return answer;
}

const stored = {
  id: 'm1',
  to: 'camille@visiteuse.example',
  subject: 'Bonjour <b>',
  text: 'Voici :\nhttps://perron.example/x',
  html: '<p>Voici</p><script>alert(1)</script>',
  at: '2026-11-24T10:00:00.000Z',
};
await writeFile(join(folder, 'm1.json'), JSON.stringify(stored));

describe('the mailbox', () => {
  test('lists its messages and leads to the templates', async () => {
    const page = await pageOf(await get('/boite/'));
    expect(page.querySelector('li a')?.textContent).toBe('Bonjour <b>');
    expect(page.querySelector('a[href="/boite/modeles/"]')).toBeTruthy();
    expect(await mailbox(folder, '/projets/')).toBeUndefined();
  });

  test('shows a message, and its HTML outside the site’s origin and without scripts', async () => {
    expect((await pageOf(await get('/boite/m1/'))).querySelector('pre a')?.textContent).toBe(
      'https://perron.example/x',
    );
    const policy = (await get('/boite/m1/html')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
  });
});

describe('the templates', () => {
  test('are all listed, with who receives each', async () => {
    const page = await pageOf(await get('/boite/modeles/'));
    const listed = [...page.querySelectorAll('li a')].map((link) => link.getAttribute('href'));
    expect(listed.sort()).toEqual(messageKinds.map((kind) => `/boite/modeles/${kind}/`).sort());
    expect(page.querySelectorAll('h2').length).toBe(new Set(Object.values(recipientOf)).size);
  });

  test.each(messageKinds)('%s shows each sample in its two forms', async (kind) => {
    const page = await pageOf(await get(`/boite/modeles/${kind}/`));
    const mails = sampleMails(kind);
    expect([...page.querySelectorAll('pre')].map((text) => text.textContent)).toEqual(
      mails.map(({ mail }) => mail.text),
    );
    const frames = [...page.querySelectorAll('iframe')];
    expect(frames.length).toBe(mails.length);
    for (const [at, frame] of frames.entries()) {
      const answer = await get(frame.getAttribute('src') ?? '');
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(await answer.text()).toBe(mails[at]?.mail.html);
    }
  });

  test.each(['/boite/x/', '/boite/modeles/x/', '/boite/modeles/place-free/99/html'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
