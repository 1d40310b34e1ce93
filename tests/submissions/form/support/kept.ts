import type { Project } from '../../../../src/model/project.ts';
import type { KeptOfProject } from '../../../../src/submissions/form/proposal.ts';

/** What a project says that its promoter does not propose. */
export function kept(project: Project): KeptOfProject {
  const { status, outcome, cancellation, published, admittedUnder, picture } = project;
  return {
    status,
    ...(outcome && { outcome }),
    ...(cancellation !== undefined && { cancellation }),
    ...(published !== undefined && { published }),
    ...(admittedUnder !== undefined && { admittedUnder }),
    ...(picture && { picture }),
  };
}
