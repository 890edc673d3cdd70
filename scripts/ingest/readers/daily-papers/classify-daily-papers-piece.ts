import type { Link, Organization } from '../../../../src/lib/paper.ts';
import type { ListedDate } from '../../entry.ts';
import { readListedDate } from '../../read-listed-date.ts';
import { isSeparator, readAuthorCount } from './daily-papers-facts.ts';
import { furnitureName } from './daily-papers-furniture.ts';
import type { Piece } from './daily-papers-piece.ts';
import { readHubAddress } from './hub-address.ts';
import { readShortCount } from './read-short-count.ts';

/** What a piece of the page says; `id` is that of the paper page that it leads to. */
export type Part =
  | { role: 'title'; id?: string }
  | { role: 'upvotes'; count?: number; id?: string }
  | { role: 'abstract'; id?: string }
  | { role: 'authorCount'; authorCount: number; id?: string }
  | { role: 'organization'; organization: Organization }
  | { role: 'separator' }
  | { role: 'date'; date: ListedDate; comments?: number }
  | { role: 'comments'; count: number; id?: string }
  | { role: 'links'; link: Link; stars?: number }
  | { role: 'furniture'; name: string }
  | { role: 'unknown' };

/** What is known of the page where the piece stands. */
export interface Surroundings {
  /** The paper whose title came last, and what it has so far. */
  open?: { hasAbstract: boolean; hasWho: boolean; abstractEnd?: number; dateLine?: number };
  /** Before the first paper, or after a whole one. */
  isOutside: boolean;
  /** The page named the person who submitted the next paper just before. */
  isAfterSubmitter: boolean;
  next: Piece | undefined;
}

/**
 * Say what a piece of a Daily Papers page is: by where it leads, where that is known, else by its
 * form and its place, which is the same for every paper: upvotes, title, abstract, authors or
 * organisation, `·`, date, comments.
 */
export function classifyPiece(piece: Piece, around: Surroundings): Part {
  if (piece.form === 'heading') return classifyHeading(piece);
  if (piece.form === 'text') return classifyText(piece, around);
  return piece.url === undefined
    ? classifyUntargeted(piece, around)
    : classifyTargeted(piece, piece.url, around);
}

function classifyHeading(piece: Piece): Part {
  const hub = readHubAddress(piece.url ?? '');
  if (hub?.kind === 'paper') return { role: 'title', id: hub.id };
  const name = furnitureName(piece.text);
  if (name !== undefined) return { role: 'furniture', name };
  return isTitle(piece) ? { role: 'title' } : { role: 'unknown' };
}

function isTitle({ form, level = 0, isLink = false, text }: Piece): boolean {
  return form === 'heading' && (level >= 3 || isLink) && furnitureName(text) === undefined;
}

function classifyTargeted(piece: Piece, url: string, around: Surroundings): Part {
  const { text } = piece;
  const hub = readHubAddress(url);
  if (hub?.kind === 'vote') return readUpvotes(text, hub.id) ?? { role: 'unknown' };
  if (hub?.kind === 'paper') return classifyPaperLink(piece, hub, around);
  if (around.isAfterSubmitter && hub?.kind === 'account')
    return { role: 'furniture', name: 'submitter' };
  const { open } = around;
  if (open && !open.hasWho && open.dateLine === undefined && hub?.kind === 'account' && text !== '')
    return { role: 'organization', organization: { id: hub.id, name: text } };
  const name = furnitureName(text);
  if (name !== undefined) return { role: 'furniture', name };
  if (hub)
    return around.isOutside ? { role: 'furniture', name: 'site navigation' } : { role: 'unknown' };
  return open ? classifyOutsideLink(text, url) : { role: 'unknown' };
}

function classifyPaperLink(
  { text, from }: Piece,
  { id, isDiscussion }: { id: string; isDiscussion: boolean },
  { open }: Surroundings,
): Part {
  if (text === '') return { role: 'furniture', name: 'picture' };
  if (text === '-') return { role: 'upvotes', id };
  const count = readShortCount(text);
  if (count !== undefined && (isDiscussion || open?.dateLine !== undefined))
    return { role: 'comments', count, id };
  const authorCount = countAuthors(text);
  if (authorCount !== undefined) return { role: 'authorCount', authorCount, id };
  const date = readDate(text, from);
  if (date) return date;
  return isDiscussion || count !== undefined ? { role: 'unknown' } : { role: 'abstract', id };
}

function classifyOutsideLink(text: string, url: string): Part {
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return { role: 'unknown' };
  const { hostname } = new URL(url);
  if (/(?:^|\.)arxiv\.org$/.test(hostname)) return { role: 'links', link: { kind: 'paper', url } };
  const isCode = /^(?:www\.)?(?:github|gitlab)\.com$/.test(hostname);
  const stars = readShortCount(text.replace(/^GitHub\s*/i, ''));
  const link: Link = { kind: isCode ? 'code' : 'project', url };
  return { role: 'links', link, ...(isCode && stars !== undefined ? { stars } : {}) };
}

function classifyUntargeted(piece: Piece, around: Surroundings): Part {
  const { text, picture } = piece;
  const { open, isOutside } = around;
  const authorCount = countAuthors(text);
  if (authorCount !== undefined) return { role: 'authorCount', authorCount };
  const counted = classifyCount(piece, around);
  if (counted) return counted;
  const lacksFacts = open && !open.hasWho && open.dateLine === undefined;
  if (lacksFacts && !open.hasAbstract && picture === undefined && text !== '') {
    return { role: 'abstract' };
  }
  if (lacksFacts && text !== '' && text.length <= longestName) {
    return { role: 'organization', organization: { id: picture ?? text, name: text } };
  }
  if (text.length > longestName) return { role: 'abstract' };
  const name = furnitureName(text) ?? (!open && isOutside ? 'site navigation' : undefined);
  return name === undefined ? { role: 'unknown' } : { role: 'furniture', name };
}

const longestName = 120;

/**
 * A count beside the date counts comments. Every title has a count of upvotes, or a `-`, before
 * it: so the count before a title is the next paper's, not the last one's comments.
 */
function classifyCount({ text, from }: Piece, { open, next }: Surroundings): Part | undefined {
  const upvotes = readUpvotes(text);
  if (!upvotes) return undefined;
  const count = readShortCount(text);
  if (count === undefined) return upvotes;
  if (open?.dateLine === from) return { role: 'comments', count };
  if (!open || (next && isTitle(next))) return upvotes;
  return open.dateLine === undefined ? { role: 'unknown' } : { role: 'comments', count };
}

function classifyText(piece: Piece, around: Surroundings): Part {
  const { text, from, picture } = piece;
  const { open, next } = around;
  if (isSeparator(text)) return { role: 'separator' };
  const authorCount = countAuthors(text);
  if (authorCount !== undefined) return { role: 'authorCount', authorCount };
  const date = readDate(text, from);
  if (date) return date;
  const counted =
    readShortCount(text) === undefined && text !== '-' ? undefined : classifyCount(piece, around);
  if (counted) return counted;
  if (
    open?.hasAbstract &&
    !open.hasWho &&
    text.length <= longestName &&
    isSeparator(next?.text ?? '')
  ) {
    return { role: 'organization', organization: { id: picture ?? text, name: text } };
  }
  const name = furnitureName(text.replace(/^[-*•]\s+/, '')) ?? sundryName(text);
  if (name !== undefined) return { role: 'furniture', name };
  return isAbstract(piece, open) ? { role: 'abstract' } : { role: 'unknown' };
}

/** An abstract outside a link: a long line, and the lines that follow it. */
function isAbstract({ text, from }: Piece, open: Surroundings['open']): boolean {
  if (!open || open.hasWho || open.dateLine !== undefined || text.startsWith('[')) return false;
  return open.abstractEnd === from - 1 || text.length >= 80;
}

/** Each author's picture is an item of a list; only the last one has words. */
function countAuthors(text: string): number | undefined {
  return readAuthorCount(text.replace(/^(?:[-*•·]\s+)+/, ''));
}

function sundryName(text: string): string | undefined {
  if (/^[-=*_]{3,}$/.test(text)) return 'rule';
  if (/^Submitted by\b/.test(text)) return 'submitter';
  return text === '' ? 'picture' : undefined;
}

function readUpvotes(text: string, id?: string): Part | undefined {
  const shown = text.replace(/^Upvote\s*/i, '');
  const count = readShortCount(shown);
  if (count === undefined && shown !== '-' && shown !== '') return undefined;
  if (shown === '' && id === undefined) return undefined;
  return {
    role: 'upvotes',
    ...(count === undefined ? {} : { count }),
    ...(id === undefined ? {} : { id }),
  };
}

function readDate(text: string, line: number): Part | undefined {
  const listed = readListedDate(text.replace(/^Published on /, ''), line);
  const comments = listed?.rest === '' ? undefined : readShortCount(listed?.rest ?? '-');
  if (!listed || (listed.rest !== '' && comments === undefined)) return undefined;
  return { role: 'date', date: listed.date, ...(comments === undefined ? {} : { comments }) };
}
