import { contentFolder } from '../reading/content-folder.ts';
import { readContent } from '../reading/read.ts';
import { refusal, report } from '../reading/report.ts';

const reading = await readContent(contentFolder());
if (reading.ok) {
  const { length } = reading.content.projects;
  if (reading.advice.length > 0) console.log(`Conseils :\n\n${report(reading.advice)}\n`);
  console.log(`Contenu : ${length} projet${length > 1 ? 's' : ''}, rien à corriger.`);
} else {
  console.error(refusal(reading.problems));
  process.exitCode = 1;
}
