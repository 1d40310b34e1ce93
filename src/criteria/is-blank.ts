/** Whether a field of text was left empty. */
export function isBlank(text: string | undefined): boolean {
  return !text?.trim();
}
