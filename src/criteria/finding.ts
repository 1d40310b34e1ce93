/** The reason codes of the admission rules. They are public: decisions and answers carry them. */
export const reasonCodes = [
  'MONEY_ONLY',
  'NO_END_DATE',
  'TOO_LONG',
  'WORKING_CAPITAL',
  'SPLIT_INTO_STEPS',
  'STEP_WITHOUT_OUTCOME',
  'LEGAL_FORM',
  'EXTENSION_UNDESCRIBED',
  'NO_FUNDING_PARTNER',
  'UNKNOWN_HOST',
  'DUPLICATES_RESOURCE',
  'LOW_LOCAL_INTEREST',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** What a rule found in a project. */
export interface Finding {
  code: ReasonCode;
  /** `refuse` stops a publication; `advise` never does. */
  severity: 'refuse' | 'advise';
  /** Where in the project: `needs[2].use`. */
  field: string;
  /** What is wrong and how to mend it, in French. */
  message: string;
}
