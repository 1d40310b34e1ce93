export default {
  layout: 'place.njk',
  field: 'region',
  permalink: ({ page }) => `/regions/${page.fileSlug}/index.html`,
};
