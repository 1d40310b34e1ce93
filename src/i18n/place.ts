/** Where a project is, without saying twice the name of a town that is also a region. */
export function sayPlace(municipality: string, region: string): string {
  return municipality === region ? municipality : `${municipality}\u00a0· ${region}`;
}
