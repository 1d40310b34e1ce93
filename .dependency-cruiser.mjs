/** Dependencies point inward: pages and functions, adapters, domain rooms, model. */
const pure =
  '^src/(model|criteria|letters|offers|submissions|endorsements|alerts|handoff|impact|privacy|today|places|' +
  'finding|tables|open-data|drawing|search)/';

/** The pages that are rendered when they are asked for, and the content loaders. */
const privatePages =
  '^src/(pages/(espace|proposition|proposer/invitation|appuyer)/|content\\.config\\.ts$)';

export default {
  forbidden: [
    {
      name: 'pure-rooms',
      comment:
        'The domain rooms run in the browser, the build, the functions and the tests: zod and each other only.',
      severity: 'error',
      from: { path: pure, pathNot: '^src/finding/' },
      to: { pathNot: [pure, '^node_modules/zod/'] },
    },
    {
      name: 'finding-is-pure',
      comment:
        'It also knows how words are spelt: what compares and shortens them does nothing else.',
      severity: 'error',
      from: { path: '^src/finding/' },
      to: { pathNot: [pure, '^node_modules/(@orama/stemmers|fastest-levenshtein)/'] },
    },
    {
      name: 'model-is-innermost',
      comment: 'Everything may lean on the model; it leans on nothing.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: ['^src/model/', '^node_modules/zod/'] },
    },
    {
      name: 'adapters-know-no-functions',
      severity: 'error',
      from: { path: '^netlify/adapters/' },
      to: { path: '^(netlify/(functions|http|local)|src/(pages|components|layouts))/' },
    },
    {
      name: 'pages-know-no-functions',
      comment: 'What is published is made of content alone: nothing of it may need a secret.',
      severity: 'error',
      from: { path: '^src/', pathNot: privatePages },
      to: { path: '^netlify/' },
    },
    {
      name: 'private-pages-lean-on-adapters',
      comment:
        'Pages rendered on demand ask who is there and what they may see; they decide nothing themselves.',
      severity: 'error',
      from: { path: privatePages },
      to: { path: '^netlify/', pathNot: '^netlify/(adapters|http)/' },
    },
    {
      name: 'production-knows-no-local',
      comment: 'What only serves development must not reach a deployed function.',
      severity: 'error',
      from: { path: '^netlify/(functions|http|adapters|database)/' },
      to: { path: '^netlify/local/' },
    },
    {
      name: 'photos-are-read-in-one-place',
      comment:
        'What reads photos weighs 19 MB and sets itself up for the whole process: one function carries it.',
      severity: 'error',
      from: { path: '^(src|netlify)/', pathNot: '^netlify/adapters/pictures/' },
      to: { path: '^node_modules/sharp/' },
    },
    {
      name: 'pictures-are-drawn-in-one-place',
      comment:
        'What draws them is programs of its own, for the build alone: pages ask for a picture by its address.',
      severity: 'error',
      from: { path: '^(src|netlify)/', pathNot: '^src/pictures/' },
      to: { path: '^node_modules/(@resvg|harfbuzzjs|fontverter)/' },
    },
    {
      name: 'pictures-are-asked-for-by-address',
      severity: 'error',
      from: {
        path: '^(src|netlify)/',
        pathNot: '^(src/pictures|src/pages/partage|netlify/build)/',
      },
      to: { path: '^src/pictures/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan-imports',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:|@media)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.astro|\\.netlify|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.mjs', '.js', '.json', '.astro', '.d.ts'],
    },
  },
};
