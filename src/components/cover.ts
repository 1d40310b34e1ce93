/** A cover is a cloth of the arrow sash: mirrored strips of arrowheads about a heart. */
export const COVER_WIDTH = 480;
export const COVER_HEIGHT = 300;

/** Half a cloth, from the heart outward, is cut on this grid. */
const UNIT = 20;
const HALF = COVER_WIDTH / 2 / UNIT;

/** Every thread climbs at the same slope, as on a loom, so that lines meet from strip to strip. */
const SLOPE = 0.9;

/** Height of one thread. */
const THREAD = 9;

/** How thick a stroke is for a thread of height 1: strokes are measured across, threads upright. */
const ACROSS = 1 / Math.hypot(1, SLOPE);

const COLOURS = {
  red: '#a3202f',
  indigo: '#223f66',
  gold: '#d8a23a',
  green: '#3d6a4d',
  cream: '#f7f3ea',
};
type Colour = keyof typeof COLOURS;

/** The wools of one cloth. Few, so that each has a mood of its own. */
const PALETTES: readonly (readonly Colour[])[] = [
  ['red', 'indigo', 'cream', 'gold'],
  ['red', 'cream', 'indigo'],
  ['red', 'gold', 'indigo'],
  ['indigo', 'cream', 'gold'],
  ['green', 'cream', 'gold', 'red'],
  ['green', 'gold', 'indigo', 'cream'],
  ['red', 'green', 'cream', 'gold'],
  ['indigo', 'green', 'cream'],
];

/** An endless row of numbers in [0, 1) that depends on a text alone (FNV-1a, then mulberry32). */
function seededBy(text: string): () => number {
  let state = 2166136261;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A run of threads of one colour. */
interface Run {
  colour: Colour;
  threads: number;
}

/** A strip of the cloth, its ground first. Its width is in grid units; the heart's, of its half. */
interface Strip {
  width: number;
  runs: Run[];
  up: boolean;
}

/** The strips of a cloth, from its heart outward. */
function weave(slug: string): Strip[] {
  const random = seededBy(slug);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const palette = pick(PALETTES);
  const other = (...taken: (Colour | undefined)[]) =>
    pick(palette.filter((colour) => !taken.includes(colour)));
  const strips: Strip[] = [];
  let left = HALF;
  let ground: Colour | undefined;
  let up = random() < 0.5;
  while (left > 0) {
    const wanted = strips.length === 0 ? pick([1, 2, 2]) : pick([2, 2, 3, 4]);
    // No sliver at the edge.
    const width = left - wanted < 2 ? left : wanted;
    ground = other(ground, strips.length > 0 ? 'cream' : undefined);
    const second = other(ground);
    const runs: Run[] = [
      { colour: ground, threads: pick([2, 3, 4]) },
      { colour: second, threads: pick([1, 1, 2]) },
    ];
    if (random() < 0.55) runs.push({ colour: other(ground, second), threads: pick([1, 1, 2]) });
    strips.push({ width, runs, up });
    left -= width;
    if (random() < 0.7) up = !up;
  }
  return strips;
}

/** How high a strip is before it repeats. */
const periodOf = ({ runs }: Strip) => runs.reduce((sum, { threads }) => sum + threads, 0) * THREAD;

/** The inside of a strip, from its top down to a height: its ground, then its threads as strokes. */
function threads({ runs, up }: Strip, across: number, height: number): string {
  const half = across / 2;
  const rise = half * SLOPE * (up ? -1 : 1);
  const period = periodOf({ runs, up, width: across });
  // Strokes begin outside of the strip, so that their cut ends are not seen.
  const out = THREAD * 2;
  const lead = (rise / half) * out;
  let top = 0;
  const strokes = runs.map(({ colour, threads }, index) => {
    const thick = threads * THREAD;
    const middle = top + thick / 2;
    top += thick;
    if (index === 0) return '';
    const first = Math.ceil((-thick / 2 - Math.max(0, rise) - middle) / period);
    const last = Math.floor((height + thick / 2 - Math.min(0, rise) - middle) / period);
    const lines = Array.from({ length: last - first + 1 }, (_, turn) => {
      const y = middle + (first + turn) * period;
      return `M${-out} ${round(y - lead)}l${half + out} ${round(rise + lead)} ${half + out} ${round(-rise - lead)}`;
    });
    return `<path stroke="${COLOURS[colour]}" stroke-width="${round(thick * ACROSS)}" d="${lines.join('')}"/>`;
  });
  const ground = COLOURS[runs[0]?.colour ?? 'red'];
  return `<path fill="${ground}" d="M0 0h${across}v${height}H0z"/>${strokes.join('')}`;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The strips of a cloth from its heart outward, each with how wide it is and where its copies stand. */
function placed(slug: string) {
  let edge = COVER_WIDTH / 2;
  return weave(slug).map((strip, index) => {
    const across = strip.width * UNIT * (index === 0 ? 2 : 1);
    const left = index === 0 ? edge - across / 2 : edge;
    edge = left + across;
    return { strip, across, lefts: index === 0 ? [left] : [left, COVER_WIDTH - left - across] };
  });
}

/** The woven cover of a project, always the same for the same slug: about a kilobyte of SVG. */
export function coverSvg(slug: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${COVER_WIDTH}" height="${COVER_HEIGHT}" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}" fill="none">${coverInside(slug)}</svg>`;
}

/** What is inside of a cover, to be drawn as a part of something else, as high as it is asked. */
export function coverInside(slug: string, height: number = COVER_HEIGHT): string {
  const strips = placed(slug).map(({ strip, across, lefts }, index) => {
    const id = String.fromCharCode(97 + index);
    const period = periodOf(strip);
    return {
      pattern: `<pattern id="${id}" width="${across}" height="${period}" patternUnits="userSpaceOnUse">${threads(strip, across, period)}</pattern>`,
      places: lefts.map(
        (left) =>
          `<path fill="url(#${id})" transform="translate(${left})" d="M0 0h${across}v${height}H0z"/>`,
      ),
    };
  });
  const patterns = strips.map(({ pattern }) => pattern).join('');
  const places = strips.flatMap((each) => each.places).join('');
  return `<defs>${patterns}</defs><path fill="${COLOURS.indigo}" d="M0 0h${COVER_WIDTH}v${height}H0z"/>${places}`;
}

/**
 * What is inside of a cover, every thread drawn: heavier, and as sharp on paper as the printer is, where
 * patterns are printed as sharp as a screen.
 */
export function coverForPaper(slug: string): string {
  return placed(slug)
    .flatMap(({ strip, across, lefts }) => {
      const inside = threads(strip, across, COVER_HEIGHT);
      return lefts.map(
        (left) => `<svg x="${left}" width="${across}" height="${COVER_HEIGHT}">${inside}</svg>`,
      );
    })
    .join('');
}
