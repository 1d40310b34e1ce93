// The lengths are bounded so that no text, however made, is slow to search.
const EMAIL = /[^\s@<>()[\],;:"']{1,64}@[^\s@<>()[\],;:"']{1,253}\.[^\s@<>()[\],;:"'.]{2,63}/gu;

/** A telephone number as written in Canada: ten digits in three groups, perhaps after a 1. */
const PHONE =
  /(?<![\d-])(?:\+?1[ .\u00a0\u202f-]?)?\(?\d{3}\)?[ .\u00a0\u202f-]{1,2}\d{3}[ .\u00a0\u202f-]\d{4}(?![\d-])/gu;

/** Whether a text tells an e-mail address or a telephone number. */
export function tellsContact(text: string): boolean {
  // Most texts hold neither an @ nor four digits in a row: they are not searched further.
  return (
    (text.includes('@') && text.search(EMAIL) >= 0) ||
    (/\d{4}/.test(text) && text.search(PHONE) >= 0)
  );
}

/** A text without the e-mail addresses and telephone numbers that it tells, fit for a log. */
export function withoutContacts(text: string): string {
  return text.replace(EMAIL, '…@…').replace(PHONE, '…-…');
}
