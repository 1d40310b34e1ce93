import { describe, expect, test } from 'vitest';
import { demonstrationKeys, localDefaults } from '../../netlify/adapters/demonstration.ts';
import { readCircumstances, readSecrets } from '../../netlify/adapters/environment.ts';

const OWN_RECIPIENT = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';

const OWN_DATA_KEY = Buffer.alloc(32, 7).toString('base64');

const production = {
  DATABASE_URL: 'postgres://perron:x@db.example/perron',
  PERRON_SIGNING_SECRET: 'a secret of one’s own, of more than 32 characters',
  PERRON_AGE_IDENTITY: 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
  RESEND_API_KEY: 're_own',
  PERRON_DATA_KEY: OWN_DATA_KEY,
  PERRON_MAIL_FROM: 'Perron <offres@exemple.org>',
};

const problemsOf = (changes: NodeJS.ProcessEnv, sealTo: string = OWN_RECIPIENT) => {
  const reading = readSecrets({ ...production, ...changes }, sealTo);
  return reading.ok ? [] : reading.problems;
};

describe('in production', () => {
  test('everything that is needed is enough', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test('the database of the host serves where no other is named', () => {
    const url = 'postgres://host:x@netlify.example/db?sslmode=require';
    const reading = readSecrets(
      { ...production, DATABASE_URL: '', NETLIFY_DB_URL: url },
      OWN_RECIPIENT,
    );
    expect(reading).toMatchObject({ ok: true, settings: { databaseUrl: url } });
  });

  test.each([
    [{ DATABASE_URL: undefined }, 'DATABASE_URL manque'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL doit commencer'],
    [{ PERRON_SIGNING_SECRET: undefined }, 'PERRON_SIGNING_SECRET manque'],
    [{ PERRON_SIGNING_SECRET: 'court' }, 'PERRON_SIGNING_SECRET doit avoir'],
    [{ PERRON_SIGNING_SECRET: localDefaults.PERRON_SIGNING_SECRET }, 'celui de la démonstration'],
    [{ PERRON_AGE_IDENTITY: ' ' }, 'PERRON_AGE_IDENTITY manque'],
    [{ PERRON_AGE_IDENTITY: demonstrationKeys.identity }, 'celle de la démonstration'],
    [{ PERRON_DATA_KEY: undefined }, 'PERRON_DATA_KEY manque'],
    [{ PERRON_DATA_KEY: 'court' }, 'PERRON_DATA_KEY doit être 32 octets'],
    [{ PERRON_DATA_KEY: `${OWN_DATA_KEY},court` }, 'PERRON_DATA_KEY doit être 32 octets'],
    [
      { PERRON_DATA_KEY: `${OWN_DATA_KEY},${localDefaults.PERRON_DATA_KEY}` },
      'PERRON_DATA_KEY est celle de la démonstration',
    ],
    [{ RESEND_WEBHOOK_SECRET: 'abc' }, 'RESEND_WEBHOOK_SECRET doit commencer par whsec_'],
    [{ RESEND_API_KEY: undefined }, 'RESEND_API_KEY manque'],
    [{ PERRON_MAIL_FROM: undefined }, 'PERRON_MAIL_FROM manque'],
    [{ PERRON_DEPLOY_HOOK: 'http://hooks.example/x' }, 'PERRON_DEPLOY_HOOK doit commencer'],
    [{ PERRON_DEPLOY_HOOK: 'pas une adresse' }, 'PERRON_DEPLOY_HOOK doit commencer'],
    [{ PERRON_DESK_REPO: 'contenu' }, 'PERRON_DESK_REPO doit être de la forme'],
    [{ PERRON_DESK_REPO: 'contenu', PERRON_GITHUB_TOKEN: 'x' }, 'PERRON_DESK_REPO doit être'],
    [{ PERRON_GITHUB_TOKEN: 'github_pat_x' }, 'PERRON_DESK_REPO manque : PERRON_GITHUB_TOKEN'],
    [
      { PERRON_GITHUB_TOKEN: 'x', REPOSITORY_URL: 'https://gitlab.com/a/b' },
      'PERRON_DESK_REPO manque',
    ],
    [
      { PERRON_DESK_REPO: 'a/b', PERRON_GITHUB_WEBHOOK_SECRET: 'court' },
      'PERRON_GITHUB_WEBHOOK_SECRET doit avoir',
    ],
  ])('%j is refused, and named', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([expect.stringContaining(problem)]);
  });

  test('content sealed to the demonstration’s key is refused', () => {
    expect(problemsOf({}, demonstrationKeys.recipient)).toEqual([
      expect.stringContaining('identity.sealTo'),
    ]);
  });

  test('a demand to be local must be written exactly', () => {
    expect(problemsOf({ PERRON_LOCAL: 'true', RESEND_API_KEY: undefined })).toHaveLength(1);
  });

  test('no problem repeats a value', () => {
    const secret = 'un-secret';
    const said = problemsOf({ PERRON_SIGNING_SECRET: secret, DATABASE_URL: `x://${secret}` });
    expect(said).toHaveLength(2);
    expect(said.join()).not.toContain(secret);
  });
});

describe('locally', () => {
  test('a database is enough', () => {
    const from = { PERRON_LOCAL: '1', DATABASE_URL: production.DATABASE_URL };
    const reading = readSecrets(from, demonstrationKeys.recipient);
    expect(reading).toMatchObject({
      ok: true,
      settings: { ageIdentity: demonstrationKeys.identity, mail: { apiKey: undefined } },
    });
  });

  test('links lead to this machine', () => {
    expect(readCircumstances({ PERRON_LOCAL: '1', PORT: '5400' })).toMatchObject({
      ok: true,
      settings: { local: true, origins: ['http://localhost:5400'] },
    });
  });
});

test('a clock that is no instant is told', () => {
  expect(readCircumstances({ PERRON_NOW: 'demain' })).toEqual({
    ok: false,
    problems: [expect.stringContaining('PERRON_NOW')],
  });
  expect(readCircumstances({ PERRON_NOW: '2026-11-23T12:00:00Z' })).toMatchObject({
    settings: { fixedNow: new Date('2026-11-23T12:00:00Z') },
  });
});
