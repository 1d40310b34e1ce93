// The package has no types of its own; it is read by `bricolage.ts` alone.
declare module 'fontverter' {
  export function convert(
    font: Uint8Array,
    toFormat: 'sfnt' | 'truetype' | 'woff' | 'woff2',
  ): Promise<Uint8Array>;
}
