export default {
  layout: 'base.njk',
  permalink: ({ page }) => `/${page.fileSlug}/index.html`,
};
