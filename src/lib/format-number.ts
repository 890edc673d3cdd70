const english = new Intl.NumberFormat('en');

/** Write a number for people: `9,956`. */
export function formatNumber(number: number): string {
  return english.format(number);
}
