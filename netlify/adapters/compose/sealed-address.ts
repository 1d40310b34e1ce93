import { open } from '../../../src/sealing/open.ts';
import type { NotSent } from '../mailer.ts';

/** Opens a sealed address of the content, or tells that it cannot be opened now. */
export async function openAddress(
  sealed: string,
  identity: string,
): Promise<{ ok: true; address: string } | NotSent> {
  try {
    return { ok: true, address: await open(sealed, identity) };
  } catch {
    // Sealed to another key: mended by the right identity, or by a new sealing.
    return { ok: false, reason: 'CANNOT_OPEN_ADDRESS', retry: true };
  }
}
