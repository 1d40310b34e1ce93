/** A point on the earth, in degrees: north and east are positive. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Somewhere in Québec that people name, with where it lies. */
export interface Place extends Position {
  /** As it is written in French, or the first three characters of a postal code. */
  name: string;
  /** A borough stands too for a neighbourhood, and for a town that is now part of another. */
  kind: 'municipality' | 'borough' | 'postal';
  /** The slug of its administrative region. */
  region: string;
  /** For a borough: its municipality. */
  within?: string;
}
