import type { Part } from './classify-daily-papers-piece.ts';
import { mark, type OpenPaper, type Page } from './daily-papers-page.ts';
import type { Piece } from './daily-papers-piece.ts';

/** What a paper can have below its title. */
export type FieldPart = Exclude<Part, { role: 'title' | 'upvotes' | 'furniture' | 'unknown' }>;

/** Give a paper what a piece says of it; `false` where the paper has that already. */
export function addDailyPapersField(
  part: FieldPart,
  piece: Piece,
  paper: OpenPaper,
  page: Page,
): boolean {
  const fields = part.role === 'abstract' ? addAbstract(piece, paper) : addFact(part, paper);
  if (!fields) return false;
  const { rank } = paper.entry;
  if (part.role !== 'abstract') paper.factsLine ??= piece.from;
  if (fields.length > 0) mark(piece, { role: 'field', entry: rank, fields }, page);
  else mark(piece, { role: 'separator', entry: rank }, page);
  return true;
}

/** Paragraphs can come one by one; lines that follow each other are one paragraph. */
function addAbstract(
  { form, from, to, paragraphs, textLine = from }: Piece,
  paper: OpenPaper,
): string[] | undefined {
  const { entry, abstractEnd } = paper;
  if (paper.factsLine !== undefined) return undefined;
  if (entry.abstract.length === 0) entry.abstractLine = textLine;
  const last = entry.abstract.at(-1);
  if (form === 'text' && last !== undefined && abstractEnd === from - 1) {
    entry.abstract[entry.abstract.length - 1] = [last, ...paragraphs].join(' ');
  } else entry.abstract.push(...paragraphs);
  paper.abstractEnd = to;
  return ['abstract'];
}

function addFact(
  part: Exclude<FieldPart, { role: 'abstract' }>,
  paper: OpenPaper,
): string[] | undefined {
  const { entry } = paper;
  if (part.role === 'separator') return entry.date ? undefined : [];
  if (part.role === 'links') return addLink(part, paper);
  if (part.role === 'comments') return addComments(part.count, paper);
  if (part.role === 'date') {
    if (entry.date) return undefined;
    entry.date = part.date;
    const counted = part.comments === undefined ? [] : addComments(part.comments, paper);
    return ['published', ...(counted ?? [])];
  }
  if (paper.hasWho) return undefined;
  paper.hasWho = true;
  if (part.role === 'authorCount') entry.authorCount = part.authorCount;
  else entry.organization = part.organization;
  return [part.role];
}

function addComments(count: number, { entry }: OpenPaper): string[] | undefined {
  if (entry.counts?.comments !== undefined) return undefined;
  entry.counts = { ...entry.counts, comments: count };
  return ['comments'];
}

function addLink({ link, stars }: Part & { role: 'links' }, { entry }: OpenPaper): string[] {
  const held = entry.links ?? [];
  if (!held.some(({ url }) => url === link.url)) entry.links = [...held, link];
  if (stars === undefined) return ['links'];
  entry.counts = { ...entry.counts, stars };
  return ['links', 'stars'];
}
