export default {
  layout: 'place.njk',
  field: 'caisse',
  permalink: ({ page }) => `/caisses/${page.fileSlug}/index.html`,
};
