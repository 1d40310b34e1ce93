/**
 * Whether an address leads to one of a partner's hosts. Only https on the default port, without
 * credentials: anything else could send a giver somewhere that looks like the partner and is not.
 */
export function isAllowedHost(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    hosts.includes(url.hostname)
  );
}
