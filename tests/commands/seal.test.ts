import { describe, expect, it } from 'vitest';
import { demonstrationKeys } from '../../netlify/adapters/demonstration.ts';
import { isSealed } from '../../src/model/sealed.ts';
import { open } from '../../src/sealing/open.ts';
import { contentWith } from '../support/content-folder.ts';
import { runCommand } from '../support/run-command.ts';

const seal = (args: string[], content: string) => runCommand('src/commands/seal.ts', args, content);

describe('npm run seal', () => {
  it('prints the sealed form of an address and nothing else', async () => {
    const { code, out, err } = await seal([' atelier@promoteur.example '], await contentWith());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^sealed:\S+\n$/);
    expect(isSealed(out.trim())).toBe(true);
    expect(await open(out.trim(), demonstrationKeys.identity)).toBe('atelier@promoteur.example');
  });

  it('works while other content is broken', async () => {
    const content = await contentWith({
      'projects/des-velos.md': 'rien',
      'regions/x.md': '---\n[',
    });
    expect(await seal(['a@b.example'], content)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [[]],
    [['atelier@promoteur']],
    [['a@b.example', 'c@d.example']],
    [['a@b.example\nc']],
    [[`${'a'.repeat(250)}@b.example`]],
  ])('refuses %j with code 2, and prints nothing but how to use it', async (args) => {
    const { code, out, err } = await seal(args, await contentWith());
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'Donnez une adresse de courriel : npm run seal -- nom@exemple.org\n',
    });
  });

  it.each([
    ['are not there', null],
    ['are broken', 'identity: ['],
    ['have a key with a letter changed', (text: string) => text.replace('age17j90a', 'age17j90b')],
  ])('says what is wrong with the settings when they %s', async (_name, settings) => {
    const { code, out, err } = await seal(
      ['a@b.example'],
      await contentWith({ 'settings.yml': settings }),
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('settings.yml');
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
