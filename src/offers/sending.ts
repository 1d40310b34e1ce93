import { z } from 'zod';
import { offerLimits } from './limits.ts';

/** What comes with whatever is sent: that its sender agrees, the key of the sending, the trap. */
export const sending = {
  consent: z.literal([true, 'true', 'on', 'oui', '1']).transform(() => true as const),
  idempotencyKey: z.string().max(offerLimits.idempotencyKey).optional(),
  /** A field that people do not see: whoever fills it is a program. */
  website: z.undefined().optional(),
};
