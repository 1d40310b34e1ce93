import { inContent, inRepository } from '../draft-name.ts';
import { refusedWith } from './github-failure.ts';
import type { Host } from './host.ts';

/** A file of the content at a commit or on a branch; undefined when there is none. */
export async function readFile(host: Host, path: string, ref: string) {
  const { client, at, folder } = host;
  try {
    const { data } = await client.rest.repos.getContent({
      ...at,
      path: inRepository(folder, path),
      ref,
    });
    // A folder is a list; a link or another repository is no file of ours.
    if (Array.isArray(data) || data.type !== 'file') return undefined;
    if (data.encoding === 'base64') return Buffer.from(data.content, 'base64');
    // Above a megabyte the content is asked for by itself.
    const blob = await client.rest.git.getBlob({ ...at, file_sha: data.sha });
    return Buffer.from(blob.data.content, 'base64');
  } catch (error) {
    if (refusedWith(error, 404)) return undefined;
    throw error;
  }
}

/** The paths, within the content folder, that a commit changes of what is published. */
export async function changedPaths(host: Host, head: string): Promise<string[]> {
  const { client, at, base, folder } = host;
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    ...at,
    basehead: `${base}...${head}`,
  });
  return (data.files ?? []).flatMap(({ filename }) => inContent(folder, filename) ?? []);
}
