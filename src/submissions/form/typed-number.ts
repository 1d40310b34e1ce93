// Ordinary, no-break, thin and narrow no-break spaces.
const SPACE = '[ \\u00a0\\u2009\\u202f]';
const NUMBER = new RegExp(`^-?(?:\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)(?:[.,]\\d+)?$`);
const SPACES = new RegExp(SPACE, 'g');

/** More digits than any quantity or amount has: what is longer is not read as a number. */
const LONGEST = 40;

/**
 * A number as French-speaking people type it, « 1 234,5 » or « 600 $ »; undefined when it is none.
 *
 * @param unit what may follow it
 */
export function typedNumber(text: string, unit?: string): number | undefined {
  const typed = text.trim();
  const bare = unit && typed.endsWith(unit) ? typed.slice(0, -unit.length).trimEnd() : typed;
  if (bare.length > LONGEST || !NUMBER.test(bare)) return undefined;
  return Number(bare.replace(SPACES, '').replace(',', '.'));
}

const plain = new Intl.NumberFormat('fr-CA', { useGrouping: false, maximumFractionDigits: 20 });

/** A number as it is put back into the field where it was typed. */
export function numberAsTyped(number: number): string {
  return Number.isFinite(number) ? plain.format(number) : String(number);
}
