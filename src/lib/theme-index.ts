import type { Archive, Paper, Shelf } from './archive.ts';
import { compareText } from './compare-text.ts';
import { digestDay } from './digest.ts';
import { growthOf, splitByTime, type Growth, type Split } from './growth.ts';
import type { PublishedDate } from './published-date-schema.ts';
import type { ThemeOrder } from './routes.ts';
import type { Area } from './theme.ts';
import { timeScaleOf } from './time-scale.ts';
import { seriesOf, type Series } from './series.ts';

/** A theme with what an index of themes shows of it. */
export interface ThemeEntry {
  shelf: Shelf;
  area: Area;
  /** Nothing where no paper of the theme has a date. */
  series?: Series | undefined;
  growth?: Growth | undefined;
}

/** All themes on one scale of time. */
export interface ThemeIndex {
  /** In the order of the areas, and within each of their titles. */
  entries: ThemeEntry[];
  /** Nothing where all dated papers are of one period. */
  split: Split | undefined;
  /** All papers, and those without a theme, on the same scale. */
  all: Series | undefined;
  unplaced: Series | undefined;
  /** How many papers have no date. */
  undated: number;
}

/** Put all themes of an archive on one scale of time, and tell how each grew. */
export function indexThemes(archive: Pick<Archive, 'papers' | 'areas' | 'unplaced' | 'digests'>) {
  const all = datesOf(archive.papers);
  const scale = timeScaleOf(all);
  const split = splitByTime(all);
  const until = lastKnownDay(archive);
  const seriesOfPapers = (papers: readonly Paper[]) => {
    const dates = datesOf(papers);
    return scale && dates.length > 0 ? seriesOf(scale, dates, { all, until }) : undefined;
  };
  const entries = archive.areas.flatMap(({ shelves, ...area }) =>
    shelves.map((shelf) => ({
      shelf,
      area,
      series: seriesOfPapers(shelf.papers),
      growth: split && growthOf(datesOf(shelf.papers), split),
    })),
  );
  return {
    entries,
    split,
    all: scale && seriesOf(scale, all, { until }),
    unplaced: seriesOfPapers(archive.unplaced),
    undated: archive.papers.length - all.length,
  } satisfies ThemeIndex;
}

/**
 * The timeline of one theme: from its first paper to the archive's last, so that a theme that
 * ended is seen to. Nothing where no paper of it has a date.
 */
export function themeSeries(
  papers: readonly Paper[],
  archive: Pick<Archive, 'papers' | 'digests'>,
): Series | undefined {
  const dates = datesOf(papers);
  const all = datesOf(archive.papers);
  // Papers come newest first.
  const scale = dates.length > 0 ? timeScaleOf([...dates, ...all.slice(0, 1)]) : undefined;
  return scale && seriesOf(scale, dates, { all, until: lastKnownDay(archive) });
}

/** Order themes; what is equal stands by title. Themes without growth come last. */
export function sortThemes(entries: readonly ThemeEntry[], order: ThemeOrder): ThemeEntry[] {
  const key = {
    size: ({ shelf }: ThemeEntry) => shelf.papers.length,
    growth: ({ growth }: ThemeEntry) => growth?.ratio ?? -1,
    name: () => 0,
  }[order];
  return entries.toSorted((a, b) => key(b) - key(a) || compareText(titleKey(a), titleKey(b)));
}

/** The last day that an archive knows of: that of its newest digest or of its newest paper. */
export function lastKnownDay({
  papers: [paper],
  digests: [digest],
}: Pick<Archive, 'papers' | 'digests'>): PublishedDate | undefined {
  const days = [digest ? digestDay(digest) : '', paper?.published ?? ''];
  return days.toSorted(compareText).at(-1) || undefined;
}

/** The dates of papers, of those that have one. */
export function datesOf(papers: readonly Pick<Paper, 'published'>[]): PublishedDate[] {
  return papers.flatMap(({ published }) => published ?? []);
}

function titleKey({ shelf }: ThemeEntry): string {
  return shelf.title.toLowerCase();
}
