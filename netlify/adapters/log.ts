/** What a line of the log may say: ids, codes and counts. Never a contact, a name, a message. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes one line. The event is a reason code or a short name, in capitals. */
export type Log = (event: string, fields?: LogFields) => void;

/** One JSON object a line, on the standard output, where the host gathers it. */
export const jsonLog: Log = (event, fields = {}) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...fields }));
};

/** What can be said of an error without telling what was in it: messages of the database quote data. */
export function errorCode(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!(cause instanceof Error)) return 'UNKNOWN';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
