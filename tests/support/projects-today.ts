import fc from 'fast-check';
import type { Settings } from '../../src/model/settings.ts';
import { type ProjectToday, projectOn } from '../../src/today/project.ts';
import { arbitraryDay, arbitraryProject } from './arbitrary-project.ts';

const settings = { demonstration: { clock: '2026-11-24', notice: 'Fictif.', real: [] } };

/** A day, and projects as they stand on it, each under its own slug. */
export const arbitraryProjectsToday: fc.Arbitrary<{ today: string; projects: ProjectToday[] }> = fc
  .tuple(arbitraryDay, fc.array(arbitraryProject(), { minLength: 1, maxLength: 6 }))
  .map(([today, projects]) => ({
    today,
    projects: projects.map((data, index) =>
      projectOn(
        today,
        { slug: `projet-${index}`, data, story: '' },
        settings as unknown as Settings,
      ),
    ),
  }));
