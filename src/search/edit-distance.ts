/**
 * The number of letters to leave out, put in, replace or swap with their neighbour to make `b` of
 * `a` (optimal string alignment), as far as `most`; `undefined` where it is more.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, i, j, { before, last, row }));
    if (Math.min(...row) > most) return undefined;
    [before, last] = [last, row];
  }
  const distance = last[b.length] ?? 0;
  return distance > most ? undefined : distance;
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  { before, last, row }: { before: number[]; last: number[]; row: number[] },
): number {
  const isSame = a[i - 1] === b[j - 1];
  const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const at = (values: number[], index: number) => values[index] ?? Infinity;
  return Math.min(
    at(last, j) + 1,
    at(row, j - 1) + 1,
    at(last, j - 1) + (isSame ? 0 : 1),
    isSwapped ? at(before, j - 2) + 1 : Infinity,
  );
}
