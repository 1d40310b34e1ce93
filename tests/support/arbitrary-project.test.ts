import fc from 'fast-check';
import { expect, it } from 'vitest';
import { project } from '../../src/model/project.ts';
import { arbitraryProject } from './arbitrary-project.ts';

it('makes projects that the model takes as they are', () => {
  fc.assert(
    fc.property(arbitraryProject(), (made) => {
      expect(project.parse(made)).toEqual(made);
    }),
    { numRuns: 150 },
  );
});

it('makes every sort of need, of state, of nature, of length', () => {
  const seen = new Set<string>();
  for (const made of fc.sample(arbitraryProject(), 200)) {
    seen
      .add(made.status)
      .add(made.kind)
      .add(`steps ${made.steps.length > 0}`);
    seen.add(`funding ${made.funding !== undefined}`);
    for (const { category, window } of made.needs) {
      seen.add(category).add(`window ${window !== undefined}`);
    }
  }
  expect(seen.size).toBe(3 + 2 + 2 + 2 + 3 + 2);
});
