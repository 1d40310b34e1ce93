import { z } from 'zod';

/** A public web address. Only https: nothing else is ever linked to. */
export const link = z
  .url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    error: 'doit être une adresse qui commence par https://',
  })
  .max(500);

/** A bare host name, in lower case, without protocol, port or path. */
export const host = z
  .string()
  .max(253)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'doit être un nom de domaine seul, par exemple laruchequebec.com',
  );
