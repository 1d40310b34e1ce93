import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { ComparedProject } from '../../../src/submissions/form/similar-projects.ts';

/** What the published projects are compared by, all but one of them. */
export function publishedProjects(
  { projects }: Pick<Catalogue, 'projects'>,
  but: string | null,
): (ComparedProject & { slug: string })[] {
  return Object.entries(projects)
    .filter(([slug]) => slug !== but)
    .map(([slug, { title, promoter, municipality, region }]) => ({
      slug,
      title,
      organisation: promoter.name,
      municipality,
      region,
    }));
}
