/** The places of a need, in its own unit: what is asked, and what is already taken. */
export interface Room {
  asked: number;
  /** What came from outside the site. */
  covered: number;
  /** What was accepted, or has come where it was delivered. */
  accepted: number;
  /** The promoter has said that it is filled, or that nothing more is wanted. */
  closed: boolean;
}

/** What can still be accepted; nothing once the promoter has said that it is enough. */
export function placesLeft({ asked, covered, accepted, closed }: Room): number {
  return closed ? 0 : Math.max(0, asked - covered - accepted);
}
