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

/**
 * What each rule does to a project that does not keep it: it stops its publication, or only tells. No
 * rule finds what `people` weigh.
 */
export const severities = {
  MONEY_ONLY: 'refuse',
  NO_END_DATE: 'refuse',
  TOO_LONG: 'refuse',
  WORKING_CAPITAL: 'refuse',
  SPLIT_INTO_STEPS: 'refuse',
  STEP_WITHOUT_OUTCOME: 'refuse',
  LEGAL_FORM: 'refuse',
  EXTENSION_UNDESCRIBED: 'refuse',
  NO_FUNDING_PARTNER: 'advise',
  UNKNOWN_HOST: 'refuse',
  DUPLICATES_RESOURCE: 'people',
  LOW_LOCAL_INTEREST: 'people',
} as const satisfies Record<ReasonCode, 'refuse' | 'advise' | 'people'>;

/** The codes of the rules of one severity. */
export type CodeOf<Severity> = {
  [Code in ReasonCode]: (typeof severities)[Code] extends Severity ? Code : never;
}[ReasonCode];

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
