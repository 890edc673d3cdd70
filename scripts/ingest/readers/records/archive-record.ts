import { z } from 'zod';
import { idSchema, paperSchema } from '../../../../src/lib/paper.ts';
import type { Entry } from '../../entry.ts';
import { accountFields, fieldRoles, report, type RecordReading } from './record-reading.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Tell whether an object is a line of an archive’s own `data/papers.jsonl`. */
export function isArchiveRecord(record: JsonObject): boolean {
  return 'id' in record && Array.isArray(record['themes']) && Array.isArray(record['digests']);
}

/**
 * Read a line of `data/papers.jsonl`: every field that the archive holds comes back as it was.
 * Themes, digests and sources are made anew by the archive that takes it in; addresses stay. A
 * paper of a reading list is such a record too; `lines` says where each of its fields stands.
 */
export function readArchiveRecord(
  record: JsonObject,
  line: number,
  reading: RecordReading,
  lines: ReadonlyMap<string, number> = new Map(),
): void {
  const { data, error } = archiveRecordSchema.safeParse(record);
  if (!data) {
    report(reading, 'record-broken', line, { reason: describe(error) });
    return;
  }
  const { id, abstract = '', isSummary, addresses = [], ...facts } = data;
  const rank = reading.entries.length + 1;
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  reading.entries.push({
    rank,
    titleLine: lines.get('title') ?? line,
    abstractLine: lines.get('abstract') ?? lines.get('title') ?? line,
    abstract: abstract.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
    ...(isSummary ? { abstractKind: 'summary' } : {}),
    isNormalised: true,
    addresses: [id, ...addresses],
    ...(Object.fromEntries(known) as Pick<Entry, 'title'>),
  });
  const fields = Object.keys(record).map((name) => ({ name, line: lines.get(name) ?? line }));
  accountFields(reading, rank, fields, roles);
}

const { shape } = paperSchema;
const archiveRecordSchema = z.object({
  id: idSchema,
  title: shape.title,
  abstract: z.string().optional(),
  isSummary: shape.isSummary,
  published: shape.published,
  authors: shape.authors,
  hasMoreAuthors: shape.hasMoreAuthors,
  authorCount: shape.authorCount,
  organization: shape.organization,
  venue: shape.venue,
  keywords: shape.keywords,
  identifiers: shape.identifiers,
  links: shape.links,
  counts: shape.counts,
  addresses: shape.addresses,
});

const roles = fieldRoles(
  {
    id: 'address',
    title: 'title',
    abstract: 'abstract',
    isSummary: 'abstractKind',
    published: 'published',
    authors: 'authors',
    hasMoreAuthors: 'hasMoreAuthors',
    authorCount: 'authorCount',
    organization: 'organization',
    venue: 'venue',
    keywords: 'keywords',
    identifiers: 'identifiers',
    links: 'links',
    counts: 'counts',
    addresses: 'addresses',
  },
  'themes digests sources note isRead',
);

function describe(error: z.ZodError): string {
  const { path, message } = error.issues[0] ?? { path: [], message: '' };
  return `${path.join('.')}: ${message.replace(/\.$/, '')}`;
}
