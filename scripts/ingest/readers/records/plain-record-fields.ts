import { countsSchema, linkSchema, type Link } from '../../../../src/lib/paper.ts';
import type { Entry } from '../../entry.ts';
import { identifiersIn } from '../../identifiers.ts';
import { listPeople, splitPeople, turnSureName } from './person-names.ts';
import { listKeywords, splitKeywords } from './keywords.ts';
import { joinLines, plainParagraphs } from './plain-paragraphs.ts';
import { isArxivVenue, linkTo, readArxivId, readDoi } from './record-links.ts';
import { readWrittenDate } from './written-date.ts';

/** What the fields of a plain record say. */
export interface RecordFacts extends Partial<
  Pick<
    Entry,
    | 'abstract'
    | 'abstractKind'
    | 'authors'
    | 'counts'
    | 'hasMoreAuthors'
    | 'keywords'
    | 'published'
    | 'venue'
  >
> {
  identifiers: NonNullable<Entry['identifiers']>[];
  links: Link[];
}

interface PlainField {
  /** The field of an entry; empty where the field is known and not kept. */
  field: string;
  /** Put a value into the facts; false where it is not understood. */
  read(value: unknown, facts: RecordFacts): boolean;
}

const knownAndNotKept = `authorsparsed categories category citationcount comments corpusid isopenaccess 
  language license month notes number pages paperid primarycategory publisher reportno submitter tags
  tldr track type updatedate updated updatedat versions volume`;

/** Every field that is known, by its name in lower case without `_` and `-`. */
export const plainFields: ReadonlyMap<string, PlainField> = new Map([
  ...named('abstract', 'abstract summary description', readAbstract),
  ...named('authors', 'authors author', readAuthors),
  ...named(
    'published',
    'date published publishedat publicationdate publisheddate year issued',
    readDate,
  ),
  ...named('identifiers', 'doi', readDoiField),
  ...named('identifiers', 'arxiv arxivid eprint', readArxivField),
  ...named('identifiers', 'openreview openreviewid forum', readOpenReview),
  ...named('identifiers', 'externalids identifiers', readIdentifierObject),
  ...named('', 'id', (value, facts) => readBareId(value, facts)),
  ...named('links', 'url link urlabs paperurl abspageurl', linkReader('other')),
  ...named('links', 'pdf pdfurl urlpdf', linkReader('pdf')),
  ...named('links', 'code codeurl github githubrepo repo repository', linkReader('code')),
  ...named('links', 'project projectpage projecturl website', linkReader('project')),
  ...named('links', 'links', readLinks),
  ...named(
    'venue',
    'venue journal booktitle conference proceeding journalref containertitle',
    readVenue,
  ),
  ...named('keywords', 'keywords keyword', readKeywords),
  ...named('counts', 'upvotes', countReader('upvotes')),
  ...named('counts', 'numcomments commentcount', countReader('comments')),
  ...named('counts', 'stars githubstars', countReader('stars')),
  ...named('', knownAndNotKept, () => false),
]);

type ReadValue = PlainField['read'];

function named(field: string, names: string, read: ReadValue): [string, PlainField][] {
  return names.split(/\s+/).map((name) => [name, { field, read }]);
}

function readAbstract(value: unknown, facts: RecordFacts): boolean {
  if (typeof value !== 'string') return false;
  facts.abstract ??= plainParagraphs(value);
  return true;
}

function readAuthors(value: unknown, facts: RecordFacts): boolean {
  if (facts.authors) return true;
  const names = Array.isArray(value) ? value.map(personName) : value;
  if (typeof names === 'string') addPeople(splitPeople(names), facts);
  else if (Array.isArray(names) && names.every((name) => name !== undefined)) {
    addPeople(listPeople(names.map(turnSureName)), facts);
  }
  return facts.authors !== undefined;
}

function addPeople({ authors, hasMoreAuthors }: ReturnType<typeof listPeople>, facts: RecordFacts) {
  facts.authors = authors;
  if (hasMoreAuthors) facts.hasMoreAuthors = true;
}

function personName(person: unknown): string | undefined {
  if (typeof person === 'string') return person;
  if (typeof person !== 'object' || person === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(person));
  const whole = fields.get('name') ?? fields.get('fullname') ?? fields.get('literal');
  if (typeof whole === 'string') return whole;
  const given = fields.get('given') ?? fields.get('first') ?? fields.get('firstName');
  const family = fields.get('family') ?? fields.get('last') ?? fields.get('lastName');
  const parts = [given, family].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** A day says more than a year: of several dates the most precise one stays. */
function readDate(value: unknown, facts: RecordFacts): boolean {
  const isText = typeof value === 'string' || typeof value === 'number';
  const date = isText ? readWrittenDate(String(value)) : undefined;
  if (date === undefined) return false;
  if (date.length > (facts.published?.length ?? 0)) facts.published = date;
  return true;
}

function readDoiField(value: unknown, facts: RecordFacts): boolean {
  const found = typeof value === 'string' ? readDoi(value) : undefined;
  return found !== undefined && facts.identifiers.push(found) > 0;
}

function readArxivField(value: unknown, facts: RecordFacts): boolean {
  const found = typeof value === 'string' ? readArxivId(value) : undefined;
  return found !== undefined && facts.identifiers.push(found) > 0;
}

function readOpenReview(value: unknown, facts: RecordFacts): boolean {
  if (typeof value !== 'string') return false;
  const openreview =
    identifiersIn(value).openreview ?? (/^[\w-]{6,20}$/.exec(value)?.[0] || undefined);
  return openreview !== undefined && facts.identifiers.push({ openreview }) > 0;
}

/** `{ "arxiv": "…", "doi": "…" }`, in any case: Semantic Scholar writes `ArXiv` and `DOI`. */
function readIdentifierObject(value: unknown, facts: RecordFacts): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.entries(value).map(([name, id]) => [name.toLowerCase(), id] as const);
  for (const [name, id] of fields) {
    if (name === 'doi') readDoiField(id, facts);
    if (name === 'arxiv') readArxivField(id, facts);
    if (name === 'openreview') readOpenReview(id, facts);
  }
  return true;
}

/** An id is a program’s own, but for the lists that use the one of arXiv. */
function readBareId(value: unknown, facts: RecordFacts): boolean {
  const isArxiv =
    typeof value === 'string' &&
    /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.test(value);
  return isArxiv && readArxivField(value, facts);
}

function linkReader(kind: Link['kind']): ReadValue {
  return (value, { links }) => {
    const given: unknown[] = Array.isArray(value) ? value : [value];
    const found = given.flatMap((one) =>
      typeof one === 'string' ? (linkTo(kind, one) ?? []) : [],
    );
    links.push(...found.filter(({ url }) => !links.some((link) => link.url === url)));
    return found.length === given.length;
  };
}

function readLinks(value: unknown, facts: RecordFacts): boolean {
  if (!Array.isArray(value)) return false;
  return value
    .map((one: unknown) => {
      const link = linkSchema.safeParse(one).data;
      return link ? facts.links.push(link) > 0 : linkReader('other')(one, facts);
    })
    .every(Boolean);
}

function readVenue(value: unknown, facts: RecordFacts): boolean {
  if (typeof value !== 'string') return false;
  if (!isArxivVenue(value)) facts.venue ??= joinLines(value);
  return true;
}

function readKeywords(value: unknown, facts: RecordFacts): boolean {
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (typeof value !== 'string' && !isList) return false;
  facts.keywords ??= isList ? listKeywords(value) : splitKeywords(value);
  return true;
}

function countReader(name: 'upvotes' | 'comments' | 'stars'): ReadValue {
  return (value, facts) => {
    const counts = countsSchema.safeParse({ [name]: value }).data;
    if (counts) facts.counts = { ...facts.counts, ...counts };
    return counts !== undefined;
  };
}
