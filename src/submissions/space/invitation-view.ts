import type { SubmissionStatus } from '../status.ts';

/** Whether an invitation still serves, or why not. */
export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/** An invitation, as the team that made it sees it. */
export interface InvitationView {
  id: string;
  /** For whom, as the team wrote it. */
  label: string | undefined;
  once: boolean;
  state: InvitationState;
  /** Days, `YYYY-MM-DD`. */
  created: string;
  until: string;
  /** What to send to whoever is invited, as long as it serves. */
  link?: string;
  /** What came of it; one that is not sent yet has neither id nor title. */
  proposals: readonly { status: SubmissionStatus; id?: string; title?: string | undefined }[];
}
