import { writeEntryFile } from '../../../../src/cms/entry-file.ts';
import { prune } from '../../../../src/cms/prune.ts';
import { type Project, project } from '../../../../src/model/project.ts';
import { writeMarkdown } from '../../drafts/write-markdown.ts';

/**
 * The file of a project. What did not change since `before` keeps its layout and its comments, as when
 * an editor saves it in the desk.
 */
export function entryText(data: Project, body: string, before?: string): string {
  if (before === undefined) return writeMarkdown('projects', data, body);
  return writeEntryFile({ ...(prune(project, data) as object), body }, before);
}
