/**
 * The mailbox behind an address, for counting what it is sent: its capitals, and what many services
 * let one add after a `+`, lead to the same person.
 */
export function mailboxOf(email: string): string {
  const address = email.toLowerCase();
  const at = address.lastIndexOf('@');
  const [name = ''] = address.slice(0, at).split('+');
  return `${name}${address.slice(at)}`;
}
