import type { TestWorld } from './test-world.ts';

/** The link of the last letter to an address that leads into a folder of the site, as a path. */
export function mailedPath({ sent }: TestWorld, to: string, folder: string): string {
  const text = sent.findLast((each) => each.to === to)?.text;
  const [link] = text?.match(new RegExp(`https://perron\\.example/${folder}/[\\w-]+/?`)) ?? [];
  if (!link) throw new Error(`the last letter to ${to} has no link to /${folder}/`);
  return new URL(link).pathname;
}
