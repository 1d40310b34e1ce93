/** The whole address of a path of the site: `https://perron.example/projets/`. */
export type AddressOf = (path: string) => string;

/** What makes whole addresses, from the site's own. */
export function addressesAt(base: URL | undefined): AddressOf {
  return (path) => new URL(path, base).href;
}

/** Where a need stands: on its project’s page. */
export function needPath(project: string, need: string): string {
  return `/projets/${project}/#besoin-${need}`;
}
