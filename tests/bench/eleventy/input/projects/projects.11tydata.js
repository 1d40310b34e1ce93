export default {
  layout: 'project.njk',
  permalink: ({ page }) => `/projets/${page.fileSlug}/index.html`,
};
