/** The longest texts and the largest quantity that an offer takes. The form shows the same ones. */
export const offerLimits = {
  quantity: 100_000,
  message: 2000,
  availability: 500,
  name: 120,
  email: 254,
  phone: 40,
  organisation: 120,
  /** The word that goes with a refusal. */
  note: 1000,
  idempotencyKey: 200,
} as const;
