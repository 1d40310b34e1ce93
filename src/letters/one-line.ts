/**
 * A text on one line: what somebody typed must not be able to end the line that it is quoted in
 * and go on in the site's name.
 */
export function oneLine(text: string): string {
  return text.split(LINE_ENDS).join(' ');
}

/** All that some reader or other takes for the end of a line. */
export const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
