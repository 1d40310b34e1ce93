import { z } from 'zod';

/** Who offers, and what they wrote: all that an offer holds of a person. It lies encrypted. */
export const giver = z.strictObject({
  name: z.string(),
  /** Absent only where somebody without mail came to a caisse's counter. */
  email: z.string().optional(),
  phone: z.string().optional(),
  organisation: z.string().optional(),
  message: z.string(),
  availability: z.string().optional(),
});

export type Giver = z.infer<typeof giver>;
