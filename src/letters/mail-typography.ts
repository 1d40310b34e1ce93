import { typography } from '../model/typography.ts';

/**
 * French typography for a mail, with the plain no-break space everywhere: mail readers do not all
 * know the narrow one.
 */
export function mailTypography(text: string): string {
  return typography(text).replaceAll('\u202f', '\u00a0');
}
