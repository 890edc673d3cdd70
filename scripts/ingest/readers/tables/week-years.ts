import { statedYear, type WeekRange } from './week-heading.ts';

/** A week's heading, with the year of the section that it stands in, if it stands in one. */
export interface WeekHeading {
  line: number;
  text: string;
  range: WeekRange;
  section?: { year: number; line: number };
}

/** One line of a table of contents: the week it leads to, under the year it stands under. */
export interface ContentsItem {
  line: number;
  range: WeekRange;
  /** What follows `#` in the address. */
  anchor?: string;
  section?: { year: number; line: number };
}

/** The year of a week's first day, and where it was taken from if the heading does not say it. */
export interface WeekYear {
  year: number;
  source?: string;
}

/**
 * Find the year of each week's first day: its heading says it; else the section it stands in;
 * else the table of contents, where the same heading or the same days stand under a year; else
 * the nearest week above or below whose year is known, because weeks stand in order.
 */
export function weekYears(
  weeks: readonly WeekHeading[],
  contents: readonly ContentsItem[],
): (WeekYear | undefined)[] {
  const listed = listContents(contents);
  const years = weeks.map((week) => ownYear(week) ?? sectionYear(week) ?? listed(week));
  const isDescending = standNewestFirst(weeks);
  const known = fromNeighbours(weeks, years, isDescending);
  return fromNeighbours(weeks.toReversed(), known.toReversed(), !isDescending).toReversed();
}

function ownYear({ range }: WeekHeading): WeekYear | undefined {
  const year = statedYear(range);
  return year === undefined ? undefined : { year };
}

function sectionYear({ section }: WeekHeading): WeekYear | undefined {
  return section && { year: section.year, source: `the year heading on line ${section.line}` };
}

function listContents(
  contents: readonly ContentsItem[],
): (week: WeekHeading) => WeekYear | undefined {
  const byAnchor = new Map<string, WeekYear>();
  const byDays = new Map<string, WeekYear | undefined>();
  for (const { line, range, anchor, section } of contents) {
    const year = statedYear(range) ?? section?.year;
    if (year === undefined) continue;
    const found = { year, source: `the table of contents, line ${line}` };
    if (anchor !== undefined && !byAnchor.has(anchor)) byAnchor.set(anchor, found);
    const days = daysKey(range);
    // The same days under two years decide nothing.
    byDays.set(days, byDays.has(days) && byDays.get(days)?.year !== year ? undefined : found);
  }
  return ({ text, range }) => byAnchor.get(anchorOf(text)) ?? byDays.get(daysKey(range));
}

function daysKey({ from, to }: WeekRange): string {
  return [from.month, from.day, to.month, to.day].join(' ');
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Compare the days of neighbours without their years: a turn of the year is one step in fifty. */
function standNewestFirst(weeks: readonly WeekHeading[]): boolean {
  const falls = weeks.filter((week, index) => {
    const above = weeks[index - 1];
    return above !== undefined && dayOfYear(week) < dayOfYear(above);
  });
  return falls.length * 2 >= weeks.length - 1;
}

function dayOfYear({ range: { from } }: WeekHeading): number {
  return from.month * 31 + from.day;
}

function fromNeighbours(
  weeks: readonly WeekHeading[],
  years: readonly (WeekYear | undefined)[],
  isDescending: boolean,
): (WeekYear | undefined)[] {
  const result: (WeekYear | undefined)[] = [];
  for (const [index, week] of weeks.entries()) {
    const neighbour = weeks[index - 1];
    const there = result[index - 1];
    const known = years[index];
    if (known || !neighbour || !there) result.push(known);
    else {
      const step = dayOfYear(week) - dayOfYear(neighbour);
      const turn = isDescending ? (step > 0 ? -1 : 0) : step < 0 ? 1 : 0;
      result.push({ year: there.year + turn, source: `the week on line ${neighbour.line}` });
    }
  }
  return result;
}
