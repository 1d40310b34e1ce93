/** The address by which a calendar program subscribes to a calendar rather than taking a copy of it. */
export function webcal(path: string, base: URL | undefined): string {
  const { host, pathname } = new URL(path, base);
  return `webcal://${host}${pathname}`;
}
