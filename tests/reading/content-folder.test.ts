import { resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentFolder, editedFolder } from '../../src/reading/content-folder.ts';
import { report } from '../../src/reading/report.ts';

afterEach(() => vi.unstubAllEnvs());

it('names the files that editors write, where the site shows a copy of them', () => {
  vi.stubEnv('PERRON_CONTENT', '.local/content');
  vi.stubEnv('PERRON_EDITED_CONTENT', 'content');
  expect(contentFolder()).toBe(resolve('.local/content'));
  const problem = { file: 'pages/a-propos.md', field: 'title', wrong: 'manque' };
  expect(report([problem])).toContain('content/pages/a-propos.md\n  title manque.');
  expect(report([problem])).not.toContain('.local');
});

it('names those that the site shows where they are the same', () => {
  expect(editedFolder({ PERRON_CONTENT: '/ailleurs' })).toBe('/ailleurs');
  expect(editedFolder({})).toBe(resolve('content'));
});
