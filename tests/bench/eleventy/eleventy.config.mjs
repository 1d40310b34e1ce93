/** Eleventy on the same content: a page per project, per open need's offer form, and the list. */
export default function (eleventyConfig) {
  eleventyConfig.addGlobalData('layout', 'project.njk');
  eleventyConfig.addCollection('projects', (api) => api.getFilteredByGlob('**/projects/*.md'));
  eleventyConfig.addCollection('offers', (api) =>
    api
      .getFilteredByGlob('**/projects/*.md')
      .flatMap((project) =>
        project.data.status === 'open'
          ? project.data.needs
              .filter((need) => need.category !== 'financial')
              .map((need) => ({ project: project.data, slug: project.fileSlug, need }))
          : [],
      ),
  );
  eleventyConfig.addFilter('share', (need) =>
    Math.min(100, Math.round((100 * (need.covered ?? 0)) / (need.quantity ?? need.amount))),
  );
  return { dir: { includes: '_includes' }, markdownTemplateEngine: false };
}
