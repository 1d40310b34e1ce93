import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { readSettings } from '../reading/read.ts';
import { headline, report } from '../reading/report.ts';
import { seal } from '../sealing/seal.ts';

const address = z.email().safeParse(process.argv[2]?.trim());
const problems: Problem[] = [];
const settings = await readSettings(contentFolder(), problems);

if (!address.success) {
  console.error('Donnez une adresse de courriel : npm run seal -- nom@exemple.org');
  process.exitCode = 2;
} else if (!settings) {
  console.error(`\n${headline(problems)}\n\n${report(problems)}\n`);
  process.exitCode = 1;
} else {
  console.log(await seal(address.data, settings.identity.sealTo));
}
