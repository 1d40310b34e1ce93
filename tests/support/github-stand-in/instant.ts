/** Now, as GitHub writes it: without milliseconds. */
export function instant(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
