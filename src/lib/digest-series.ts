import { formatTitles, type DigestRecord, type Format } from './digest.ts';
import { paperId } from './paper-id.ts';

/** Digests that a reader would follow together, such as every Daily Papers page. */
export interface DigestSeries<Digest extends DigestRecord = DigestRecord> {
  id: string;
  title: string;
  /** In the order that they were given. */
  digests: Digest[];
}

/** Lists that somebody goes on writing: each file is a series. All other formats are one each. */
const continued: ReadonlySet<Format> = new Set(['weekly-list', 'topic-tables']);

/** Sort digests into series, in order of their titles. A digest stands in one series. */
export function digestSeries<Digest extends DigestRecord>(
  digests: readonly Digest[],
): DigestSeries<Digest>[] {
  const groups = Map.groupBy(digests, seriesTitle);
  const titles = [...groups.keys()].sort();
  return titles.map((title) => ({
    id: paperId(title),
    title,
    digests: groups.get(title) ?? [],
  }));
}

/** Name the series of a digest: `Daily Papers`, `Weekly list: papers-of-the-week`. */
export function seriesTitle({ format, files }: DigestRecord): string {
  if (!continued.has(format)) return formatTitles[format];
  const name = files[0]?.replace(/^.*\//, '').replace(/(?:\.\w+)+$/, '');
  // What is left of the day of its capture tells no two series apart.
  return `${formatTitles[format]}: ${name?.replace(/[-_. ]*\d{4}-\d{2}-\d{2}[-_. ]*/, '')}`;
}
