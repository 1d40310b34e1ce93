import type { Position } from '../place.ts';

/** Something that GeoNames knows in Québec. */
export interface Located extends Position {
  name: string;
  /** The number of its administrative region; nothing where GeoNames does not say. */
  region: number | undefined;
  population: number;
}

const QUEBEC = '10';

const linesOf = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split('\t'));

const region = (code: string | undefined) => (code ? Number(code) : undefined);

/** Populated places of Québec in `CA.txt`, GeoNames' extract of all names of Canada (`export/dump/CA.zip`). */
export function readNames(text: string): Located[] {
  return linesOf(text)
    .filter((cells) => cells[6] === 'P' && cells[8] === 'CA' && cells[10] === QUEBEC)
    .map((cells) => ({
      name: cells[1] ?? '',
      latitude: Number(cells[4]),
      longitude: Number(cells[5]),
      region: region(cells[11]),
      population: Number(cells[14]),
    }));
}

/** Postal prefixes of Québec in the other `CA.txt`, GeoNames' postal codes of Canada (`export/zip/CA.zip`). */
export function readPostal(text: string): Located[] {
  return linesOf(text)
    .filter(
      (cells) => cells[0] === 'CA' && cells[4] === 'QC' && /^[GHJ]\d[A-Z]$/.test(cells[1] ?? ''),
    )
    .map((cells) => ({
      name: cells[1] ?? '',
      latitude: Number(cells[9]),
      longitude: Number(cells[10]),
      region: undefined,
      population: 0,
    }));
}
