import type { ReasonCode } from '../../criteria/finding.ts';

/** What can be wrong with one answer of a proposal. These codes are public: JSON answers carry them. */
export type AnswerErrorCode =
  | 'REQUIRED'
  | 'WRONG_TYPE'
  | 'WRONG_FORM'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TOO_SMALL'
  | 'TOO_BIG'
  | 'NOT_WHOLE'
  | 'TOO_FEW'
  | 'TOO_MANY'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_REFERENCE'
  | 'RAW_HTML'
  | 'UNSAFE_LINK'
  | 'UNKNOWN_PICTURE'
  | 'CONTACT_TOLD';

/** One thing to correct in a proposal, in words that can be read alone at the top of a page. */
export interface ProposalError {
  /** The key of an answer, `needs[0].title`; of a list when it is wrong as a whole; `body`. */
  field: string;
  /** What is wrong with the answer, or the admission rule that it does not keep. */
  code: AnswerErrorCode | ReasonCode;
  message: string;
}
