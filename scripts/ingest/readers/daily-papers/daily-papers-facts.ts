import type { Entry, LedgerLine } from '../../entry.ts';
import type { IssueCode } from '../../issue.ts';
import { readListedDate } from '../../read-listed-date.ts';
import type { Block } from './text-blocks.ts';

/** What the lines of facts under an abstract say. */
export interface Facts {
  known: Pick<Entry, 'authorCount' | 'counts' | 'date' | 'organization'>;
  ledger: LedgerLine[];
  problems: { code: IssueCode; line: number; text: string }[];
}

/** Tell whether a block holds facts: it has a line with `·` or begins with a count of authors. */
export function isFacts({ lines }: Block): boolean {
  return lines.some(isSeparator) || authorCount.test(lines[0]?.trim() ?? '');
}

/** Tell whether a line is the `·` between who and when. */
export function isSeparator(line: string): boolean {
  return line.trim() === '·';
}

/** Read a count of authors, `• 5 authors`; nothing where the line is none or counts nobody. */
export function readAuthorCount(line: string): number | undefined {
  return Number(authorCount.exec(line.trim())?.[1]) || undefined;
}

/**
 * Read the facts of the entry with the rank `entry`: authors or an organisation, `·`, a date
 * with or without a count of comments. Every line is in the ledger or among the problems.
 */
export function readFacts(block: Block, entry: number): Facts {
  const facts: Facts = { known: {}, ledger: [], problems: [] };
  const parts = [readWho, readSeparator, readWhen];
  for (const [index, raw] of block.lines.entries()) {
    const line = block.line + index;
    const text = raw.trim();
    const isUnderstood = parts[index]?.(text, line, entry, facts) ?? false;
    if (!isUnderstood) facts.problems.push({ code: 'metadata-not-understood', line, text });
  }
  return facts;
}

type ReadPart = (text: string, line: number, entry: number, facts: Facts) => boolean;

const authorCount = /^[•*-]?\s*(\d{1,6}) authors?$/;

const readWho: ReadPart = (text, line, entry, { known, ledger }) => {
  const count = readAuthorCount(text);
  const organization = authorCount.test(text) ? undefined : readOrganization(text);
  if (count !== undefined) known.authorCount = count;
  else if (organization) known.organization = organization;
  else return false;
  const field = organization ? 'organization' : 'authorCount';
  return ledger.push({ line, role: 'field', entry, fields: [field] }) > 0;
};

const readSeparator: ReadPart = (text, line, entry, { ledger }) =>
  isSeparator(text) && ledger.push({ line, role: 'separator', entry }) > 0;

const readWhen: ReadPart = (text, line, entry, { known, ledger }) => {
  const listed = readListedDate(text, line);
  if (!listed || !/^\d{0,9}$/.test(listed.rest)) return false;
  known.date = listed.date;
  if (listed.rest !== '') known.counts = { comments: Number(listed.rest) };
  const fields = listed.rest === '' ? ['published'] : ['published', 'comments'];
  return ledger.push({ line, role: 'field', entry, fields }) > 0;
};

/** `apple Apple`: the name of the organisation's picture, which is its id on the site, then its own. */
function readOrganization(text: string): Entry['organization'] {
  const [, id, name = id] = /^([\w.-]{1,60})(?:\s+(\S.{0,80}))?$/u.exec(text) ?? [];
  return id === undefined || name === undefined ? undefined : { id, name };
}
