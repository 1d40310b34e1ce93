/** A municipality as the ministry lists it. */
export interface Official {
  name: string;
  /** The number of its administrative region. */
  region: number;
  /** « Ville », « Canton »: what tells apart two of one name in one region. */
  designation: string;
}

/** The designations, from the one that people mean by a bare name to the one that they spell out. */
const DESIGNATIONS = ['Ville', 'Village', 'Municipalité', 'Paroisse', 'Canton'];

const CELL = /"((?:[^"]|"")*)"(,|\r?\n|$)/g;

/**
 * Reads `MUN.csv` of the ministry's Répertoire des municipalités: every cell is quoted. A name that two
 * municipalities of a region share is followed by the designation of the second: « Hatley (canton) ».
 */
export function readOfficial(text: string): Official[] {
  const [header = [], ...rows] = rowsOf(text);
  const column = (name: string) => {
    const at = header.indexOf(name);
    if (at < 0) throw new Error(`places: MUN.csv has no column « ${name} »`);
    return at;
  };
  const [name, designation, region] = ['munnom', 'mdes', 'regadm'].map(column) as [
    number,
    number,
    number,
  ];
  const rank = ({ designation: one }: Official) =>
    DESIGNATIONS.indexOf(one) < 0 ? DESIGNATIONS.length : DESIGNATIONS.indexOf(one);
  const seen = new Set<string>();
  return rows
    .map((row) => ({
      name: inFrenchTypography(row[name] ?? ''),
      region: Number(/\((\d+)\)$/.exec(row[region] ?? '')?.[1]),
      designation: row[designation] ?? '',
    }))
    .filter(({ name: one, region: number }) => number >= 1 && !one.startsWith('Gouvernement'))
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => {
      const key = `${one.region} ${one.name}`;
      if (seen.has(key)) return { ...one, name: `${one.name} (${one.designation.toLowerCase()})` };
      seen.add(key);
      return one;
    });
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.replace(/^\uFEFF/, '').matchAll(CELL)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The ministry writes « Saint-Côme--Linière », « L'Islet » and « Sacré-Coeur ». */
const inFrenchTypography = (name: string): string =>
  name
    .trim()
    .replaceAll('--', '–')
    .replaceAll("'", '’')
    .replace(/oe(?=ur|il)/g, 'œ');
