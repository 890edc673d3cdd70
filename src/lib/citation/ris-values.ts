import type { CitedName } from './split-name.ts';

/** Write a date as RIS does, with what is known: `2024/03//`. */
export function risDate([year = 0, ...rest]: readonly number[]): string {
  const [month = '', day = ''] = rest.map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), month, day, ''].join('/');
}

/** `von Müller, Zoë, Jr.`; a name that is not split has no comma, lest it be split at it. */
export function risName(name: CitedName): string {
  if ('literal' in name) return name.literal.replace(/,\s*/g, ' ');
  const last = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [last, name.given, name.suffix].filter(Boolean).join(', ');
}

/** A field is a line, however long. */
export function onOneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}
