import { isoDate, isPublishedDate, monthNumber } from '../../../../src/lib/published-date.ts';
import type { PublishedDate } from '../../../../src/lib/published-date-schema.ts';

/**
 * Read a date with its year, as precise as it is written: ISO 8601 (`2024-03-01T12:00:00Z`),
 * RIS (`2024/03/01/`, `2024/03//`), RFC 822 (`Mon, 04 Mar 2024 00:00:00 -0500`) and English
 * (`March 4, 2024`, `Mar 2024`). The day is the one that is written, whatever its time zone.
 * Gives nothing where the text is no date, or no real one (30 February).
 */
export function readWrittenDate(text: string): PublishedDate | undefined {
  const parts = numericParts(text.trim()) ?? writtenParts(text.trim());
  return parts && joinDate(...parts);
}

/** Join numbers to a date as precise as they go; nothing where there is no such day. */
export function joinDate(year: number, month?: number, day?: number): PublishedDate | undefined {
  const iso = isoDate(year, month ?? 1, day ?? 1);
  if (year < 1000 || !isPublishedDate(iso)) return undefined;
  return iso.slice(0, month === undefined ? 4 : day === undefined ? 7 : 10);
}

type Parts = [year: number, month?: number, day?: number];

function numericParts(text: string): Parts | undefined {
  const iso =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{2}:\d{2}[\d:.,]*\s?(?:Z|[+-]\d{2}:?\d{2}|UTC)?)?$/;
  const slashes = /^(\d{4})(?:\/(\d{1,2})?(?:\/(\d{1,2})?(?:\/.{0,60})?)?)?$/;
  const [, year, month, day] = iso.exec(text) ?? slashes.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [Number(year)];
  return day === undefined
    ? [Number(year), Number(month)]
    : [Number(year), Number(month), Number(day)];
}

function writtenParts(text: string): Parts | undefined {
  const dayFirst =
    /^(?:[A-Z][a-z]{2,8},? )?(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2,8})\.?,? (?<year>\d{4})(?:[ T]\d{2}:.{0,30})?$/;
  const monthFirst = /^(?<month>[A-Z][a-z]{2,8})\.?(?: (?<day>\d{1,2}),)? (?<year>\d{4})$/;
  const { day, month, year } = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups ?? {};
  const number = month === undefined ? undefined : monthNumber(month);
  if (year === undefined || number === undefined) return undefined;
  return day === undefined ? [Number(year), number] : [Number(year), number, Number(day)];
}
