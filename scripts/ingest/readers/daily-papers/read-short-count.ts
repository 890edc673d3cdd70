/** Read a count as pages shorten it: `12`, `1,024`, `1.2k`, `3M`. */
export function readShortCount(text: string): number | undefined {
  const [, number, unit = ''] =
    /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,3}|\d{1,4}\.\d{1,3}(?=[km]))([km]?)$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  const factor = { '': 1, k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1;
  return Math.round(Number(number.replaceAll(',', '')) * factor);
}
