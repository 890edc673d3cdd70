export interface Spread {
  median: number;
  p95: number;
}

/** The median and the 95th percentile: values that were measured, rounded to tenths. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? 0, 1);
  return { median: at(0.5), p95: at(0.95) };
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
