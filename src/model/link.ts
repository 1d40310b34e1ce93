import { z } from 'zod';
import { hasHiddenCharacters } from './hidden-characters.ts';
import { isPlainHost } from './plain-host.ts';

const PLAIN = /^https:\/\/([^\s\\@/?#]+)(?:[/?#][^\s\\]*)?$/i;
const LINK_MESSAGE =
  'doit être une adresse qui commence par https://, copiée telle quelle du navigateur';

/**
 * A public web address. Only https: nothing else is ever linked to. What a browser would silently drop
 * or reread (spaces, line ends, backslashes, a name before the host, letters that look like others) is
 * refused, so that the address that is read is the one that is followed.
 */
export const link = z
  .url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    error: LINK_MESSAGE,
  })
  .max(500)
  .refine((text) => {
    const [, authority] = PLAIN.exec(text) ?? [];
    return authority !== undefined && isPlainHost(authority) && !hasHiddenCharacters(text);
  }, LINK_MESSAGE);

/** A bare host name, in lower case, without protocol, port or path. */
export const host = z
  .string()
  .max(253)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'doit être un nom de domaine seul, par exemple laruchequebec.com',
  );
