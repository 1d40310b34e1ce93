import type { Repository } from './repository.ts';

/**
 * The bytes of some objects, in the order of their names, from one command however many they are;
 * undefined where there is none of that name.
 *
 * @param names each an id, or `commit:path`, without line ends
 */
export async function contents(
  repository: Repository,
  names: readonly string[],
): Promise<(Buffer | undefined)[]> {
  if (names.length === 0) return [];
  const output = await repository.bytes(['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  return names.map((name) => {
    // Each comes after a line with its id, type and length; one that lacks is that line alone.
    const end = output.indexOf('\n', at);
    const line = output.subarray(at, end).toString();
    const start = end + 1;
    const length = line === `${name} missing` ? undefined : Number(line.split(' ')[2]);
    if (length === undefined) {
      at = start;
      return undefined;
    }
    at = start + length + 1;
    return output.subarray(start, start + length);
  });
}
