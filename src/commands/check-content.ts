import { contentFolder } from '../reading/content-folder.ts';
import { readContent } from '../reading/read.ts';
import { headline, report } from '../reading/report.ts';

const reading = await readContent(contentFolder());
if (!reading.ok) {
  console.error(`\n${headline(reading.problems)}\n\n${report(reading.problems)}\n`);
  process.exitCode = 1;
} else {
  if (reading.advice.length > 0) console.log(`Conseils :\n\n${report(reading.advice)}\n`);
  console.log(`Contenu : ${reading.content.projects.length} projets, rien à corriger.`);
}
