/** The whole address of a path of the site: `https://perron.example/projets/`. */
export type AddressOf = (path: string) => string;

/** What makes whole addresses, from the site's own. */
export function addressesAt(base: URL | undefined): AddressOf {
  return (path) => new URL(path, base).href;
}
