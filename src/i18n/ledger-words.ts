import { type LedgerDay, type LedgerKind, ledgerKinds } from '../offers/progress/ledger.ts';

/** One thing that happened in a day: `Accepté`, `2 personnes`. */
export interface LedgerLine {
  label: string;
  value: string;
}

// Words that stay as they are whatever is counted, one or many, he or she.
const labels: Record<LedgerKind, string> = {
  offered: 'Offert',
  accepted: 'Accepté',
  delivered: 'Livré',
  elsewhere: 'Venu d’ailleurs',
  dropped: 'Sans suite',
  broken: 'Promis, puis retiré',
};

/** What happened in a day. */
export function sayLedgerLine(
  day: Omit<LedgerDay, 'day'>,
  sayQuantity: (quantity: number) => string,
): LedgerLine[] {
  return ledgerKinds
    .filter((kind) => day[kind] !== 0)
    .map((kind) => ({ label: labels[kind], value: sayQuantity(day[kind]) }));
}
