const dollars = new Intl.NumberFormat('fr-CA', {
  style: 'currency',
  currency: 'CAD',
  currencyDisplay: 'narrowSymbol',
  trailingZeroDisplay: 'stripIfInteger',
});

/** An amount of Canadian dollars: `12 500 $`. */
export function sayMoney(amount: number): string {
  return dollars.format(amount);
}
