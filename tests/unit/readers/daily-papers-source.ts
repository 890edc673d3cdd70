import fc from 'fast-check';
import type { Reading } from '../../../scripts/ingest/entry.ts';
import { summariseReading } from './summarise-reading.ts';

/** A reading with the day of capture that it states. */
export function summarisePage(reading: Reading) {
  const { statedCapture } = reading;
  return { ...(statedCapture ? { statedCapture } : {}), ...summariseReading(reading) };
}

const word = fc.stringMatching(/^[A-Za-zé<&"'][A-Za-zé0-9"'%{}~<>&\\-]{0,8}[A-Za-zé]$/);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const count = fc.integer({ min: 1, max: 9999 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Papers as Hugging Face knows them, each with an id of its own; text may look like markup. */
export const anyPapers = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^2[0-5]0[1-9]\.\d{5}$/),
    title: words.map((text) => `On ${text}`),
    abstract: fc.array(
      words.map((text) => `A text that is long enough for an abstract of its own: ${text}`),
      { minLength: 1, maxLength: 3 },
    ),
    authors: fc.array(
      words.map((text) => `A ${text}`),
      { minLength: 1, maxLength: 4 },
    ),
    published: day,
    upvotes: count,
    comments: count,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
);

export type AnyPaper = (typeof anyPapers extends fc.Arbitrary<infer Papers> ? Papers : never)[0];

/** The record of a paper in the API and in the data of a page. */
export function recordOf(paper: AnyPaper) {
  const { id, title, abstract, authors, published, upvotes, comments } = paper;
  const names = authors.map((name) => ({ name, hidden: false }));
  const summary = abstract.join('\n\n');
  const inner = { id, title, summary, authors: names, publishedAt: published, upvotes };
  return { paper: inner, title, summary, publishedAt: published, numComments: comments };
}

/** The entry of such a record, without its lines. */
export function entryOfRecord(paper: AnyPaper, index: number) {
  return {
    rank: index + 1,
    title: paper.title,
    abstract: paper.abstract,
    abstractKind: 'abstract',
    identifiers: { arxiv: paper.id },
    links: [{ kind: 'paper', url: `https://huggingface.co/papers/${paper.id}` }],
    authors: paper.authors,
    published: paper.published.slice(0, 10),
    counts: { upvotes: paper.upvotes, comments: paper.comments },
  };
}

/** An entry without its lines. */
export function withoutLines(entry: Reading['entries'][number]) {
  const { titleLine: _, abstractLine: __, date, ...rest } = entry;
  if (!date) return rest;
  const { line: ___, ...bare } = date;
  return { ...rest, date: bare };
}
