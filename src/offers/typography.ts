const NO_BREAK = '\u00a0';

/**
 * Puts no-break spaces where French wants them: inside guillemets, before high punctuation, between
 * the digits of a number and before its unit. The plain no-break space everywhere: mail
 * readers do not all know the narrow one.
 */
export function french(text: string): string {
  return text
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ ([»:;!?])/g, `${NO_BREAK}$1`)
    .replace(/(\d) (?=\d{3}\b|[$%])/g, `$1${NO_BREAK}`);
}
