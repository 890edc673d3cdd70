import type { Entry, LedgerLine, Reading, Source } from '../../entry.ts';
import { addDailyPapersField } from './add-daily-papers-field.ts';
import { checkDailyPapers } from './check-daily-papers.ts';
import { classifyPiece, type Part, type Surroundings } from './classify-daily-papers-piece.ts';
import { paperAddress, paperIdentifiers } from './daily-papers-address.ts';
import {
  mark,
  openPaper,
  report,
  type OpenPaper,
  type Page,
  type Upvotes,
} from './daily-papers-page.ts';
import type { Piece } from './daily-papers-piece.ts';
import { linkTo } from '../records/record-links.ts';

/**
 * Put the papers of a Daily Papers page together from its pieces, in their order on the page.
 * Each line of each piece is in the ledger, or an issue names the first line of its piece;
 * `known` is the ledger of the lines that are in no piece.
 */
export function listPapers(
  { file, lines }: Source,
  all: readonly Piece[],
  known: readonly LedgerLine[],
): Reading {
  const reading: Reading = { entries: [], ledger: [], issues: [] };
  const marks = new Map(known.map((line) => [line.line, line]));
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') marks.set(index + 1, { line: index + 1, role: 'blank' });
  }
  const page: Page = { file, reading, papers: [], strays: [], marks };
  const pieces = all.filter((piece, index) => !isBullet(piece, all[index - 1], all[index + 1]));
  let isAfterSubmitter = false;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const part = classifyPiece(piece, { ...surroundings(page), isAfterSubmitter, next });
    isAfterSubmitter = part.role === 'furniture' && part.name === 'submitter';
    addPart(part, piece, page);
  }
  reading.entries = page.papers.map(({ entry }) => entry);
  checkDailyPapers(page, lines.length);
  reading.ledger = [...marks.values()].sort((a, b) => a.line - b.line);
  return reading;
}

/** The sign before an item of a list, which is a piece of its own where a link follows it. */
function isBullet({ form, text, from }: Piece, before?: Piece, after?: Piece): boolean {
  const isSign = form === 'text' && /^[-*•]$/.test(text);
  return isSign && (before?.to === from || after?.from === from);
}

function surroundings(page: Page): Pick<Surroundings, 'open' | 'isOutside'> {
  const paper = openPaper(page);
  const isOutside = isOutsidePapers(page);
  if (!paper) return { isOutside };
  const { entry, hasWho, abstractEnd } = paper;
  const open = {
    hasAbstract: entry.abstract.length > 0,
    hasWho,
    ...(abstractEnd === undefined ? {} : { abstractEnd }),
    ...(entry.date ? { dateLine: entry.date.line } : {}),
  };
  return { open, isOutside };
}

function addPart(part: Part, piece: Piece, page: Page): void {
  if (part.role === 'furniture') return mark(piece, part, page);
  if (part.role === 'title') return addTitle(piece, part.id, page);
  if (part.role === 'upvotes') return addUpvotes({ piece, ...part }, page);
  const paper = openPaper(page);
  if (part.role === 'unknown') return addUnknown(piece, page);
  const isOthers = 'id' in part && paper?.id !== undefined && part.id !== paper.id;
  if (paper && !isOthers && addDailyPapersField(part, piece, paper, page)) return;
  const isFirst = page.papers.length === 0 && !page.upvotes && !page.reading.pageDate;
  if (part.role === 'date' && isFirst && part.comments === undefined) {
    page.reading.pageDate = part.date;
    return mark(piece, { role: 'furniture', name: 'page date' }, page);
  }
  const isAbstract = part.role === 'abstract';
  const code = part.role === 'date' ? 'stray-date' : 'stray-metadata';
  report(page, isAbstract ? 'abstract-without-title' : code, piece.from, { line: shown(piece) });
}

/** After a whole paper the page may end, and what its end holds is only worth a warning. */
function addUnknown(piece: Piece, page: Page): void {
  if (isOutsidePapers(page)) page.strays.push(piece);
  else report(page, 'metadata-not-understood', piece.from, { line: shown(piece) });
}

function isOutsidePapers(page: Page): boolean {
  const paper = openPaper(page);
  return paper ? paper.entry.date !== undefined : !page.upvotes;
}

function shown({ text, picture = '' }: Piece): string {
  return text === '' ? picture : text;
}

function addUpvotes({ piece, count, id }: Upvotes, page: Page): void {
  const paper = openPaper(page);
  const isOfOpen = paper !== undefined && id !== undefined && paper.id === id;
  if (isOfOpen && paper.entry.counts?.upvotes === undefined && !paper.entry.date) {
    return countUpvotes({ piece, ...(count === undefined ? {} : { count }) }, paper, page);
  }
  reportLostTitle(page);
  page.upvotes = {
    piece,
    ...(count === undefined ? {} : { count }),
    ...(id === undefined ? {} : { id }),
  };
}

function addTitle(piece: Piece, linked: string | undefined, page: Page): void {
  reportStrays(page);
  const given = page.upvotes?.id;
  if (given !== undefined && linked !== undefined && given !== linked) reportLostTitle(page);
  const { upvotes } = page;
  delete page.upvotes;
  const paper = startPaper(piece, linked ?? upvotes?.id, page.papers.length + 1);
  page.papers.push(paper);
  if (piece.text === '') report(page, 'title-empty', piece.from);
  if (upvotes) countUpvotes(upvotes, paper, page);
  mark(piece, { role: 'field', entry: paper.entry.rank, fields: ['title'] }, page);
}

function startPaper({ text, from, url }: Piece, id: string | undefined, rank: number): OpenPaper {
  const link = linkTo('paper', id === undefined ? (url ?? '') : paperAddress(id));
  const entry: Entry = {
    rank,
    titleLine: from,
    title: text,
    abstractLine: from,
    abstract: [],
    ...(id === undefined ? {} : { identifiers: paperIdentifiers(id) ?? { huggingface: id } }),
    ...(link ? { links: [link] } : {}),
  };
  return { entry, hasWho: false, ...(id === undefined ? {} : { id }) };
}

function countUpvotes({ piece, count }: Upvotes, { entry }: OpenPaper, page: Page): void {
  if (count === undefined) {
    return mark(piece, { role: 'furniture', name: 'upvotes without a count' }, page);
  }
  entry.counts = { ...entry.counts, upvotes: count };
  mark(piece, { role: 'field', entry: entry.rank, fields: ['upvotes'] }, page);
}

/** Upvotes that no title followed. */
function reportLostTitle(page: Page): void {
  const { upvotes } = page;
  if (upvotes) report(page, 'stray-metadata', upvotes.piece.from, { line: upvotes.piece.text });
  delete page.upvotes;
}

/** Between two papers everything is known, or else something of one of them was lost. */
function reportStrays(page: Page): void {
  const code = page.papers.length > 0 ? 'metadata-not-understood' : 'page-line-unknown';
  for (const stray of page.strays.splice(0)) {
    report(page, code, stray.from, { line: shown(stray) });
  }
}
