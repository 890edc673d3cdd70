import type { Link } from '../../../../src/lib/paper.ts';
import { isPublishedDate } from '../../../../src/lib/published-date.ts';
import type { Entry } from '../../entry.ts';
import { identifiersIn, joinIdentifiers } from '../../identifiers.ts';
import { distinctLinks, labelledLink } from './link-kinds.ts';
import {
  countSigns,
  mostSigns,
  plainText,
  readCell,
  withoutStrayBold,
  type Run,
} from './read-markdown-cell.ts';
import { cutRow } from './table-rows.ts';
import type { Column, ColumnField } from './topic-columns.ts';
import type { RowProblem } from './weekly-row.ts';

type Known = Omit<Entry, 'rank' | 'titleLine' | 'abstractLine' | 'topic'>;

/** What a row of a topic table says; without `known` it could not be read, and a problem says why. */
export interface TopicRow {
  known?: Known;
  problems: RowProblem[];
}

/** Read the row `|**date**|**title**|first author et.al.|[id](url)|code|` by its columns. */
export function readTopicRow(line: string, columns: readonly Column[]): TopicRow {
  const signs = countSigns(line);
  if (signs > mostSigns * 2)
    return { problems: [{ code: 'table-row-overloaded', facts: { signs } }] };
  const whole = cutRow(line);
  const cells = joinBold(whole, columns.length).map((cell) => cell.trim());
  if (cells.length !== columns.length) {
    const code = cells.length < columns.length ? 'table-cells-missing' : 'table-cells-extra';
    return { problems: [{ code, facts: { cells: cells.length, expected: columns.length } }] };
  }
  const draft: Draft = {
    known: { title: '', abstract: [] },
    links: [],
    identifiers: [],
    problems: [],
  };
  for (const [index, { field, name }] of columns.entries()) {
    const cell = cells[index] ?? '';
    // `null` is how the program behind these lists writes what it does not know.
    if (cell !== '' && !/^\**(null|none|n\/a|-)\**$/i.test(cell))
      readField[field](readCell(cell), draft, name);
  }
  const { title } = draft.known;
  if (title === '')
    return { problems: [{ code: 'row-title-not-understood', facts: { text: line } }] };
  if (whole.length > cells.length)
    draft.problems.push({ code: 'table-cells-joined', facts: { title } });
  return { known: finish(draft), problems: draft.problems };
}

interface Draft {
  known: Known;
  links: Link[];
  identifiers: ReturnType<typeof identifiersIn>[];
  problems: RowProblem[];
}

/** A bar in a title is not escaped: a cell that opens bold goes on to the one that closes it. */
function joinBold(cells: readonly string[], count: number): string[] {
  const joined: string[] = [];
  let extra = cells.length - count;
  for (const cell of cells) {
    const last = joined.at(-1);
    if (extra > 0 && last !== undefined && /^\s*\*\*/.test(last) && !/\S\*\*\s*$/.test(last)) {
      joined[joined.length - 1] = `${last}|${cell}`;
      extra -= 1;
    } else joined.push(cell);
  }
  return joined;
}

type ReadField = (runs: readonly Run[], draft: Draft, column: string) => unknown;

const readField: Record<ColumnField, ReadField> = {
  title: (runs, draft) => {
    draft.known.title = closeFormulas(withoutStrayBold(plainText(runs)));
    // A title that is a link leads to the paper.
    addLinks(runs, draft, 'paper');
  },
  published: (runs, { known, problems }) => {
    const date = plainText(runs).replace(/[./]/g, '-');
    if (isPublishedDate(date)) known.published = date;
    else problems.push({ code: 'date-impossible', facts: { date: plainText(runs) } });
  },
  authors: (runs, { known }) => {
    const { names, hasMore } = readAuthors(plainText(runs));
    if (names.length > 0) known.authors = names;
    if (hasMore) known.hasMoreAuthors = true;
  },
  abstract: (runs, { known }) => {
    known.abstract = [plainText(runs)].filter((paragraph) => paragraph !== '');
    if (known.abstract.length > 0) known.abstractKind = 'abstract';
  },
  paper: (runs, draft) => {
    const label = plainText(runs).replace(/^arxiv:\s*/i, '');
    draft.identifiers.push(identifiersIn(`arXiv:${label}`));
    addLinks(runs, draft, 'paper');
  },
  code: (runs, draft) => addLinks(runs, draft, 'code'),
  project: (runs, draft) => addLinks(runs, draft, 'project'),
  other: (runs, draft, column) => addLinks(runs, draft, column),
};

/**
 * The program behind these lists puts a space on either side of a formula. It is taken back where
 * no title has one: before an index, inside brackets, before a hyphen or a stop.
 */
function closeFormulas(title: string): string {
  return title
    .replace(/(?<=[\p{L}\p{N})\]]) (?=\$[\^_])/gu, '')
    .replace(/(?<=\() (?=\$)/g, '')
    .replace(/(?<=\$) (?=[:,.;?!)]|[-+]\S)/g, '');
}

/** `Ada Lovelace et.al.`, `A. Lovelace, C. Babbage and M. Somerville` */
function readAuthors(text: string): { names: string[]; hasMore: boolean } {
  const whole = text.replace(/[\s,]*\bet\.?\s*al\.?\s*$/i, '');
  const names = whole
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { names, hasMore: whole !== text };
}

function addLinks(runs: readonly Run[], draft: Draft, label: string): number {
  const urls = runs.flatMap((run) => (run.kind === 'text' ? (run.url ?? bareUrls(run.value)) : []));
  for (const url of urls) {
    const link = labelledLink(label, url);
    if (link) draft.links.push(link);
    else draft.problems.push({ code: 'row-link-not-usable', facts: { url } });
    if (link && label === 'paper') draft.identifiers.push(identifiersIn(link.url));
  }
  return urls.length;
}

function bareUrls(text: string): string[] {
  return text.match(/https?:\/\/[^\s,;]+/g) ?? [];
}

function finish({ known, links, identifiers, problems }: Draft): Known {
  const ids = new Set(identifiers.flatMap(({ arxiv }) => arxiv ?? []));
  if (ids.size > 1)
    problems.push({ code: 'row-identifiers-differ', facts: { ids: [...ids].join(', ') } });
  const joined = joinIdentifiers(identifiers);
  return {
    ...known,
    ...(Object.keys(joined).length > 0 ? { identifiers: joined } : {}),
    ...(links.length > 0 ? { links: distinctLinks(links) } : {}),
  };
}
