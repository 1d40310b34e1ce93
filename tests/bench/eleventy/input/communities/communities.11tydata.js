export default {
  layout: 'place.njk',
  field: 'communities',
  permalink: ({ page }) => `/communautes/${page.fileSlug}/index.html`,
};
