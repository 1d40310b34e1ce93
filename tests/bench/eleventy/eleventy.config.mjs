import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { load } from 'js-yaml';
import { band, iso, sayDay, sayKind, sayProgress, sayWhen } from './filters.mjs';
import { listPages } from './lists.mjs';
import { mostWanted, offersOf, relatedOn, sortedByUrgency, statesOn } from './questions.mjs';

/**
 * Eleventy on the same content: a page per project and per offer form, the lists, regions, caisses,
 * communities and sectors, with what those pages say on Perron's.
 */
export default function (eleventyConfig) {
  const input = process.env.BENCH_INPUT;
  const settings = load(readFileSync(resolve(input, 'settings.yml'), 'utf8'));
  const today = process.env.BENCH_TODAY;
  const terms = new Map(
    ['sectors', 'skills', 'materials'].flatMap((name) =>
      settings.vocabularies[name].map(({ id, label }) => [id, label]),
    ),
  );
  const units = new Map(settings.vocabularies.units.map((unit) => [unit.id, unit]));

  // The generated content lies in a folder that Git ignores.
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.addGlobalData('settings', settings);
  eleventyConfig.addGlobalData('today', today);

  const all = (name) => (api) => api.getFilteredByGlob(`**/${name}/*.md`);
  let sorted;
  const projects = (api) => {
    sorted ??= sortedByUrgency(all('projects')(api), today);
    return sorted;
  };
  eleventyConfig.addCollection('projects', projects);
  eleventyConfig.addCollection('offers', (api) =>
    projects(api).flatMap((each) => offersOf(each, today)),
  );
  eleventyConfig.addCollection('listPages', (api) =>
    listPages(
      {
        projects: projects(api),
        regions: all('regions')(api),
        caisses: all('caisses')(api),
        communities: all('communities')(api),
        sectors: settings.vocabularies.sectors,
      },
      today,
    ),
  );
  for (const name of ['regions', 'caisses', 'communities', 'partners']) {
    eleventyConfig.addCollection(name, all(name));
  }

  eleventyConfig.addFilter('iso', iso);
  eleventyConfig.addFilter('day', sayDay);
  eleventyConfig.addFilter('span', sayWhen);
  eleventyConfig.addFilter('band', band);
  eleventyConfig.addFilter('kind', sayKind);
  eleventyConfig.addFilter('progress', (need) => sayProgress(need, units));
  eleventyConfig.addFilter('term', (id) => terms.get(id));
  eleventyConfig.addFilter('states', (data) => statesOn(data, today));
  eleventyConfig.addFilter('lacking', (items) => items.filter(({ state }) => state === 'lacking'));
  let relatedTo;
  eleventyConfig.addFilter('related', (list, slug) => {
    relatedTo ??= relatedOn(list, today);
    return relatedTo(slug);
  });
  eleventyConfig.addFilter('wanted', (list) => mostWanted(list, today).slice(0, 6));
  eleventyConfig.addFilter('entry', (list, slug) => list.find(({ fileSlug }) => fileSlug === slug));

  return {
    dir: { includes: relative(input, resolve(import.meta.dirname, '_includes')) },
    templateFormats: ['md', 'njk'],
    markdownTemplateEngine: false,
  };
}
