/** Where an endorsement stands: written, its address confirmed, or taken back. */
export const endorsementStatuses = ['unconfirmed', 'confirmed', 'withdrawn'] as const;

export type EndorsementStatus = (typeof endorsementStatuses)[number];
