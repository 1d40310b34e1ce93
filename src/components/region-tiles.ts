/** A region in the drawing: its place in the grid, and its name in as few words as one knows it by. */
export interface Tile {
  column: number;
  row: number;
  /** Columns that it covers. */
  span: number;
  lines: readonly string[];
}

const tile = (column: number, row: number, lines: string[], span = 1): Tile => ({
  column,
  row,
  span,
  lines,
});

/**
 * Québec as a cloth of five columns: west to east, north to south, each region beside those it touches.
 * True shapes would leave Laval and Montréal two pixels wide on a phone.
 */
export const tiles: Readonly<Record<string, Tile>> = {
  'nord-du-quebec': tile(0, 0, ['Nord-du-Québec'], 3),
  'cote-nord': tile(3, 0, ['Côte-Nord'], 2),
  'abitibi-temiscamingue': tile(0, 1, ['Abitibi-', 'Témisc.']),
  mauricie: tile(1, 1, ['Mauricie']),
  'saguenay-lac-saint-jean': tile(2, 1, ['Saguenay–', 'Lac-Saint-Jean'], 2),
  'gaspesie-iles-de-la-madeleine': tile(4, 1, ['Gaspésie–', 'Îles']),
  outaouais: tile(0, 2, ['Outaouais']),
  laurentides: tile(1, 2, ['Laurentides']),
  lanaudiere: tile(2, 2, ['Lanaudière']),
  'capitale-nationale': tile(3, 2, ['Capitale-', 'Nationale']),
  'bas-saint-laurent': tile(4, 2, ['Bas-Saint-', 'Laurent']),
  laval: tile(1, 3, ['Laval']),
  montreal: tile(2, 3, ['Montréal']),
  'centre-du-quebec': tile(3, 3, ['Centre-du-', 'Québec']),
  'chaudiere-appalaches': tile(4, 3, ['Chaudière-', 'Appalaches']),
  monteregie: tile(1, 4, ['Montérégie'], 2),
  estrie: tile(3, 4, ['Estrie']),
};

/** The tile of a region, by its slug; none where an instance has a region of its own making. */
export function tileOf(slug: string): Tile | undefined {
  return Object.hasOwn(tiles, slug) ? tiles[slug] : undefined;
}

/** As wide as the names in them ask for. */
const WIDTHS = [61, 69, 67, 65, 69] as const;
const HEIGHT = 60;
const GAP = 4;
const STEP = HEIGHT + GAP;

/** Where a column begins; the one after the last is where the drawing ends. */
const columnAt = (column: number) =>
  WIDTHS.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);

/** The size of the drawing, in its own units. */
export const mapSize = { width: columnAt(WIDTHS.length) - GAP, height: 5 * STEP - GAP };

/** Where a region's rectangle lies, in the drawing's units. */
export function tileBox({ column, row, span }: Tile) {
  const x = columnAt(column);
  return { x, y: row * STEP, width: columnAt(column + span) - GAP - x, height: HEIGHT };
}

/** The St. Lawrence, between its two shores: from the lakes to the gulf. */
export const river = (() => {
  const x = (column: number) => columnAt(column) - GAP / 2;
  const y = (row: number) => row * STEP - GAP / 2;
  return `M${x(1)} ${y(4)}H${x(3)}V${y(3)}H${x(4)}V${y(1)}H${mapSize.width}`;
})();
