/** Where an alert stands: asked for, its address confirmed, or stopped. */
export const alertStatuses = ['unconfirmed', 'active', 'stopped'] as const;

export type AlertStatus = (typeof alertStatuses)[number];

/** How many alerts one address may have: more are one that follows more. */
export const MOST_ALERTS = 5;
