/**
 * Reads one card of a Daily Papers page as it is seen: a title that leads to `/papers/<id>`, an
 * abstract, upvotes, a count of comments (its link ends in `#community`), authors or an
 * organisation, a date. Cards of the trending page have “Submitted by”, “Published on”, “Upvote”,
 * GitHub stars and links to arXiv; their text is a summary made for the site.
 */
import type { Entry } from '../../entry.ts';
import { readListedDate } from '../../read-listed-date.ts';
import { paperAddress, paperIdentifiers, paperIdIn } from './daily-papers-address.ts';
import { cardLink, organizationIn } from './daily-papers-card-links.ts';
import type { Piece } from '../html/html-pieces.ts';
import { joinLines } from '../records/plain-paragraphs.ts';
import { readShortCount } from './read-short-count.ts';

/** What a card says, and what each piece of it became. */
export interface Card {
  /** The id of the paper that it leads to. */
  id?: string;
  entry: Entry;
  roles: { piece: Piece; role: CardRole }[];
}

export type CardRole = { fields: string[] } | { furniture: string } | { isSeparator: true };

/** Read the pieces of one card; `base` is what the relative addresses of the page start from. */
export function readCard(pieces: readonly Piece[], base: string): Card {
  const line = pieces[0]?.line ?? 1;
  const entry = { rank: 0, titleLine: line, title: '', abstractLine: line, abstract: [] };
  const card: OpenCard = { entry, roles: [], base };
  for (const piece of pieces) card.roles.push({ piece, role: readPiece(piece, card) });
  const { id, roles } = card;
  return { ...(id === undefined ? {} : { id }), entry, roles };
}

interface OpenCard extends Card {
  base: string;
  /** The words that say what the next piece is, in lower case. */
  label?: string;
}

/** Understand a piece, or leave it to the next rule. */
type Rule = (text: string, piece: Piece, card: OpenCard) => CardRole | undefined;

function readPiece(piece: Piece, card: OpenCard): CardRole {
  if (piece.kind === 'unseen') return { furniture: piece.text };
  const text = joinLines(piece.text);
  const link = readLink('', piece, card);
  for (const rule of rules) {
    const role = rule(text, piece, card);
    if (!role) continue;
    return link && 'fields' in role ? { fields: ['links', ...role.fields] } : (link ?? role);
  }
  return link ?? { furniture: text === '' ? 'picture with a link' : 'text on a card' };
}

const readSeparator: Rule = (text) => (/^[·•]$/.test(text) ? { isSeparator: true } : undefined);

const readTitle: Rule = (text, piece, card) => {
  if (piece.kind !== 'heading') return undefined;
  const id = piece.href === undefined ? undefined : paperIdIn(piece.href, card.base);
  const { entry } = card;
  if (entry.title === '' && id !== undefined) {
    card.id = id;
    Object.assign(entry, { title: text, titleLine: piece.line, abstractLine: piece.line });
    const identifiers = paperIdentifiers(id);
    if (identifiers) entry.identifiers = identifiers;
    entry.links = [{ kind: 'paper', url: paperAddress(id) }];
    return { fields: ['title', 'identifiers'] };
  }
  return { furniture: text === entry.title ? secondCopy : 'heading on a card' };
};

const readLabel: Rule = (text, _, card) => {
  const label = labels.exec(text)?.[0].toLowerCase();
  if (label === undefined) return undefined;
  card.label = label;
  return { furniture: 'label' };
};

const labels =
  /^(?:submitted by|upvotes?|published on|github|(?:view )?(?:arxiv|project)(?: page)?)$/i;

const readSubmitter: Rule = (text, { kind }, card) => {
  const isNamed = /^submitted by \S/i.test(text);
  if (!isNamed && (card.label !== 'submitted by' || kind === 'paragraph')) return undefined;
  if (text !== '') delete card.label;
  return { furniture: 'who submitted it' };
};

const readAuthorCount: Rule = (text, _, { entry }) => {
  const count = Number(/^(\d{1,6}) authors?$/.exec(text)?.[1]);
  if (!(count > 0)) return undefined;
  if (entry.authorCount !== undefined) return { furniture: secondCopy };
  entry.authorCount = count;
  return { fields: ['authorCount'] };
};

const readDate: Rule = (text, { datetime, line }, card) => {
  const { entry } = card;
  const listed = readListedDate(text.replace(/^published on /i, ''), line);
  const whole = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(datetime ?? '')?.[0];
  if (!listed || !/^\d{0,9}$/.test(listed.rest)) return undefined;
  if (/^published on\b/i.test(text) || card.label === 'published on')
    entry.abstractKind = 'summary';
  delete card.label;
  if (entry.date) return { furniture: secondCopy };
  const [year, month, day] = (whole ?? '').split('-').map(Number);
  const isSame = day === listed.date.day && month === listed.date.month;
  entry.date = isSame && year !== undefined ? { ...listed.date, year } : listed.date;
  if (listed.rest === '') return { fields: ['published'] };
  entry.counts = { comments: Number(listed.rest), ...entry.counts };
  return { fields: ['published', 'comments'] };
};

const readCount: Rule = (text, piece, card) => {
  const [, label = card.label, number = ''] = /^(?:(upvotes?|github)\s*)?(\S+)$/i.exec(text) ?? [];
  const count = readShortCount(number);
  if (count === undefined && number !== '-') return undefined;
  const kind = kindOfCount(label?.toLowerCase(), piece, card);
  delete card.label;
  if (!kind) return { furniture: 'number on a card' };
  if (count === undefined) return { furniture: `no ${kind}` };
  if (card.entry.counts?.[kind] !== undefined) return { furniture: secondCopy };
  card.entry.counts = { ...card.entry.counts, [kind]: count };
  return { fields: [kind] };
};

function kindOfCount(label: string | undefined, { href = '', isControl }: Piece, card: OpenCard) {
  if (href.endsWith('#community')) return 'comments';
  if (label === 'github' || /^https?:\/\/(?:www\.)?github\.com\//.test(href)) return 'stars';
  const isUpvote = label?.startsWith('upvote') ?? /(?:^|\/)login\b/.test(href);
  if (isUpvote || isControl) return 'upvotes';
  const isFirst = card.entry.title === '' && card.entry.counts?.upvotes === undefined;
  return isFirst ? 'upvotes' : undefined;
}

const readLink: Rule = (_, { href }, { entry, base }) => {
  const link = href === undefined ? undefined : cardLink(href, base);
  if (!link) return undefined;
  if (entry.links?.some(({ url }) => url === link.url)) return { furniture: secondCopy };
  entry.links = [...(entry.links ?? []), link];
  return { fields: ['links'] };
};

const readOrganization: Rule = (text, { href }, { entry, base }) => {
  const id = href === undefined || text === '' ? undefined : organizationIn(href, base);
  if (id === undefined || entry.title === '') return undefined;
  if (entry.organization) return { furniture: secondCopy };
  entry.organization = { id, name: text };
  return { fields: ['organization'] };
};

/** An abstract is a paragraph, or text as long as no other text on a card is. */
const readAbstract: Rule = (text, { kind, line }, { entry }) => {
  if (entry.title === '' || text === '') return undefined;
  if (kind !== 'paragraph' && text.length < 80) return undefined;
  if (entry.abstract.includes(text)) return { furniture: secondCopy };
  if (entry.abstract.length === 0) entry.abstractLine = line;
  entry.abstract.push(text);
  entry.abstractKind ??= 'abstract';
  return { fields: ['abstract'] };
};

const secondCopy = 'second copy on a card';

const rules: readonly Rule[] = [
  readSeparator,
  readTitle,
  readLabel,
  readSubmitter,
  readAuthorCount,
  readDate,
  readCount,
  readOrganization,
  readAbstract,
];
