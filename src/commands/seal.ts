import { z } from 'zod';
import type { Problem } from '../model/problem.ts';

const [typed, ...more] = process.argv.slice(2);
const address = z.email().max(254).safeParse(typed?.trim());

if (!address.success || more.length > 0) {
  console.error('Donnez une adresse de courriel : npm run seal -- nom@exemple.org');
  process.exitCode = 2;
} else {
  // The model is large: it is loaded once there is something to seal.
  const [{ contentFolder }, { readSettings }, { refusal }, { seal }] = await Promise.all([
    import('../reading/content-folder.ts'),
    import('../reading/read.ts'),
    import('../reading/report.ts'),
    import('../sealing/seal.ts'),
  ]);
  const problems: Problem[] = [];
  const settings = await readSettings(contentFolder(), problems);
  if (settings) {
    console.log(await seal(address.data, settings.identity.sealTo));
  } else {
    console.error(refusal(problems));
    process.exitCode = 1;
  }
}
