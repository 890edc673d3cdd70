import type { ListedTheme } from './result-card.ts';

/** The themes that the page lists, by their titles. */
export function themesOf(select: HTMLSelectElement): ReadonlyMap<string, ListedTheme> {
  return new Map(
    [...select.options].map(({ value, dataset: { id = '', hue = '0' } }) => [value, { id, hue }]),
  );
}

/** What the page lists, without the choice of all. */
export function valuesOf(select: HTMLSelectElement): string[] {
  return [...select.options].map(({ value }) => value).filter((value) => value !== '');
}

/** Choose a value, also one that the page does not list: an address can ask for anything. */
export function choose(select: HTMLSelectElement, value: string): void {
  const isListed = [...select.options].some((option) => option.value === value);
  if (!isListed) select.add(new Option(value, value));
  select.value = value;
}

/** Say of each choice how many papers it would give; without counts, how many there are in all. */
export function countChoices(
  select: HTMLSelectElement,
  counts: ReadonlyMap<string, number> | undefined,
): void {
  for (const option of select.options) {
    const { count } = option.dataset;
    if (count === undefined) continue;
    option.text = `${option.value} (${counts ? (counts.get(option.value) ?? 0) : count})`;
  }
}
