import { describe, expect, it } from 'vitest';
import { contentWith } from '../support/content-folder.ts';
import { runCommand } from '../support/run-command.ts';

const check = (content: string) => runCommand('src/commands/check-content.ts', [], content);

describe('npm run check:content', () => {
  it('is content with sound content', async () => {
    const { code, out, err } = await check(await contentWith());
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'Contenu : 1 projet, rien à corriger.\n',
      err: '',
    });
  });

  it('tells advice without failing', async () => {
    const content = await contentWith({
      'projects/des-velos.md': (text) => text.replace(/funding: .*\n/, ''),
    });
    const { code, out } = await check(content);
    expect(code).toBe(0);
    expect(out).toContain('NO_FUNDING_PARTNER');
  });

  it('fails and tells every bad file at once, with file, field, value, what is wrong and the mend', async () => {
    const content = await contentWith({
      'projects/des-velos.md': (text) => text.replace('status: open', 'status: ouvert'),
      'regions/capitale-nationale.md': (text) => text.replace('number: 3', 'number: trois'),
    });
    const { code, out, err } = await check(content);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('2 fichiers de contenu sont à corriger :');
    expect(err).toContain(`projects/des-velos.md
  status doit être l’une de ces valeurs : open, completed, cancelled.
      trouvé   ouvert
      remède   vouliez-vous dire open ?
      écrire   status: open`);
    expect(err).toContain(`regions/capitale-nationale.md
  number doit être un nombre.
      trouvé   trois`);
    expect(err).toContain(content);
  });
});
