import { z } from 'zod';
import { listingDay, type DigestRecord } from './digest.ts';
import { idSchema, type PaperRecord } from './paper.ts';
import { publishedDateSchema, type PublishedDate } from './published-date-schema.ts';

/** What one day brought. Ids are sorted. */
export const dayChangesSchema = z.strictObject({
  /** As precise as the digests know it; left out for digests that know no day. */
  day: publishedDateSchema.optional(),
  digests: z.array(idSchema).min(1),
  /** Papers that were listed for the first time. */
  added: z.array(idSchema),
  /** Papers that were listed again: their records name the new listing, and what it gave. */
  changed: z.array(idSchema),
});

/** `data/changes.json`: days newest first, those without a day last. */
export const changesSchema = z.strictObject({
  days: z.array(dayChangesSchema),
  /** Where the days of earlier years stand, if they are too many for this file. */
  earlier: z
    .array(z.strictObject({ year: z.string(), file: z.string(), days: z.int().positive() }))
    .optional(),
});

/** `data/changes/<year>.json`. */
export const yearChangesSchema = z.strictObject({ days: z.array(dayChangesSchema).min(1) });

export type DayChanges = z.infer<typeof dayChangesSchema>;

interface Listed {
  id: string;
  appearances: readonly { digest: DigestRecord }[];
}

/**
 * What was added and what changed, by day, newest first. It follows from the digests alone: the
 * same digests give the same days, and a new digest adds its day and leaves the others as they
 * are. Corrections and themes have no day and are not in it.
 */
export function changesByDay(papers: readonly Listed[]): DayChanges[] {
  const days = new Map<string, { digests: Set<string>; added: string[]; changed: string[] }>();
  for (const { id, appearances } of papers) {
    const listings = Map.groupBy(appearances, ({ digest }) => listingDay(digest) ?? '');
    for (const [index, day] of [...listings.keys()].sort().entries()) {
      const held = days.get(day) ?? { digests: new Set(), added: [], changed: [] };
      days.set(day, held);
      for (const { digest } of listings.get(day) ?? []) held.digests.add(digest.id);
      held[index === 0 ? 'added' : 'changed'].push(id);
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, { digests, added, changed }]) => ({
      ...(day === '' ? {} : { day }),
      digests: [...digests].sort(),
      added: added.sort(),
      changed: changed.sort(),
    }));
}

/** Ids in the file of the newest changes, from which earlier years have files of their own. */
const mostIds = 20_000;

/** Days in whole years: as many of the newest as one file should hold, and the others by year. */
export function splitChanges(days: readonly DayChanges[]): {
  newest: DayChanges[];
  earlier: Map<string, DayChanges[]>;
} {
  const newest: DayChanges[] = [];
  const earlier = new Map<string, DayChanges[]>();
  let ids = 0;
  for (const [year, ofYear] of Map.groupBy(days, ({ day }) => day?.slice(0, 4) ?? 'undated')) {
    ids += ofYear.reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
    if (newest.length === 0 || (ids <= mostIds && earlier.size === 0)) newest.push(...ofYear);
    else earlier.set(year, ofYear);
  }
  return { newest, earlier };
}

/** The days on which digests listed a paper, earliest first; listings without a day are left out. */
export function listedDays({ appearances }: Pick<Listed, 'appearances'>): PublishedDate[] {
  const days = appearances.flatMap(({ digest }) => listingDay(digest) ?? []);
  return [...new Set(days)].sort();
}

/** The newest day on which any of these papers was listed: when a page of them last changed. */
export function lastListed(
  papers: readonly Pick<Listed, 'appearances'>[],
): PublishedDate | undefined {
  let newest: PublishedDate | undefined;
  for (const paper of papers) {
    const day = listedDays(paper).at(-1);
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  }
  return newest;
}

/** The day that brought a paper's title or abstract as they are, else the first that listed it. */
export function textDay({
  appearances,
  sources,
}: Pick<Listed, 'appearances'> & Pick<PaperRecord, 'sources'>): PublishedDate | undefined {
  const giving = appearances.filter(({ digest }) =>
    [sources.title, sources.abstract].includes(digest.id),
  );
  return listedDays({ appearances: giving }).at(-1) ?? listedDays({ appearances })[0];
}
