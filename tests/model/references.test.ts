import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caisse } from '../../src/model/caisse.ts';
import { project } from '../../src/model/project.ts';
import { referencesIn } from '../../src/model/references.ts';
import { arbitraryProject, soundIds } from '../support/arbitrary-project.ts';

it('finds every reference of a project, by the labels alone', () => {
  fc.assert(
    fc.property(arbitraryProject(), (made) => {
      const found = referencesIn(project, made);
      const expected = [
        ['caisses', 'caisse', made.caisse],
        ['regions', 'region', made.region],
        ...made.communities.map((id, index) => ['communities', `communities.${index}`, id]),
        ...made.sectors.map((id, index) => ['sectors', `sectors.${index}`, id]),
        ...made.needs.flatMap((need, index) => {
          if (need.category === 'human') return [['skills', `needs.${index}.skill`, need.skill]];
          if (need.category === 'financial') return [];
          return [
            ['materials', `needs.${index}.material`, need.material],
            ['units', `needs.${index}.unit`, need.unit],
          ];
        }),
        ...(made.funding ? [['partners', 'funding.partner', made.funding.partner]] : []),
        ...made.steps.flatMap(({ needs }, step) =>
          needs.map((id, index) => ['needs', `steps.${step}.needs.${index}`, id]),
        ),
      ];
      const shape = found.map(({ target, path, id }) => [target, path.join('.'), id]);
      expect(shape.sort()).toEqual(expected.sort());
      for (const { target, id } of found) {
        if (target in soundIds) expect(Reflect.get(soundIds, target)).toContain(id);
      }
    }),
  );
});

it('finds none where there is none, and fails on nothing', () => {
  expect(referencesIn(project, {})).toEqual([]);
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      referencesIn(project, anything);
      referencesIn(caisse, anything);
    }),
  );
});
