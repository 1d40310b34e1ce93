import type { Finding } from '../criteria/finding.ts';
import type { ProposedProject } from './form/proposal.ts';
import type { SimilarProject } from './form/similar-projects.ts';

/** What the desk's board tells of a proposal. Everybody who reads the repository reads it. */
export interface DeskNotes {
  project: ProposedProject;
  caisse: string;
  region: string;
  /** Whether it changes a project that is published. */
  changes: boolean;
  findings: readonly Finding[];
  similar: readonly SimilarProject[];
  /** Where those who decide read it and answer. */
  space: string;
}

/** Written as Markdown, for the pull request. Nobody's address is in it. */
export function deskNotes(notes: DeskNotes): string {
  const { project, findings, similar } = notes;
  const refusals = findings.filter(({ severity }) => severity === 'refuse');
  const advice = findings.filter(({ severity }) => severity === 'advise');
  return [
    notes.changes
      ? 'Des changements proposés sur le site par l’organisme.'
      : 'Un projet proposé sur le site.',
    list([
      `Organisme : ${verbatim(project.promoter.name)}`,
      ...(project.promoter.fiduciary
        ? [`Mandataire : ${verbatim(project.promoter.fiduciary)}`]
        : []),
      `Caisse : ${verbatim(notes.caisse)}`,
      `Région : ${verbatim(notes.region)}`,
      `Dates : du ${project.window.start} au ${project.window.end}`,
      `Besoins : ${project.needs.length}`,
    ]),
    ...section('À corriger avant de publier', refusals.map(said)),
    ...section('Conseils', advice.map(said)),
    ...section(
      'Peut-être le même projet',
      similar.map(
        ({ slug, title, why }) =>
          `${verbatim(title)} (\`${slug}\`) : ${why === 'same-organisation' ? 'même organisme' : 'titre semblable, même endroit'}`,
      ),
    ),
    `L’équipe décide ici : ${notes.space}`,
  ].join('\n\n');
}

const said = ({ message, code }: Finding) => `${message} (${code})`;

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

function section(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`**${title}**`, list(items)] : [];
}

/** Somebody's own words as code: they call nobody, lead nowhere, and are no markup. */
function verbatim(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
