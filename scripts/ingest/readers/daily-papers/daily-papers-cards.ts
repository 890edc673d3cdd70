import type { Element } from 'hast';
import type { Entry } from '../../entry.ts';
import { paperIdIn } from './daily-papers-address.ts';
import { readCard, type Card, type CardRole } from './daily-papers-card.ts';
import type { PageFacts } from './daily-papers-page-facts.ts';
import type { Piece } from '../html/html-pieces.ts';
import { joinLines } from '../records/plain-paragraphs.ts';
import type { LineLedger, LineRole } from '../html/line-ledger.ts';
import { report, type RecordReading } from '../records/record-reading.ts';

/** Cards on their way to entries. */
export interface CardState {
  reading: RecordReading;
  ledger: LineLedger;
  page: PageFacts;
  /** The ids of papers read so far, and where each stands. */
  ids: Map<string, number>;
}

/**
 * Make an entry of each card whose paper is not read yet, and put every piece of the page into
 * the ledger. A second card of a paper gives only what its first one lacks.
 */
export function addCards(pieces: readonly Piece[], state: CardState): void {
  const inData = new Set(state.ids.keys());
  const entries = new Map<string, Entry>();
  const others: Piece[][] = [];
  for (const group of groupByCard(pieces)) {
    const card = readCard(group, state.page.base);
    if (card.id === undefined) {
      others.push(group);
    } else if (inData.has(card.id)) {
      markCard(card, state, () => ({ furniture: 'card of a paper in the page data' }));
    } else {
      addCard(card, card.id, entries, state);
    }
  }
  for (const group of others) addOther(group, state);
  for (const piece of pieces) if (!piece.card) addOutside(piece, state);
  checkTitles(pieces, state);
}

function groupByCard(pieces: readonly Piece[]): Iterable<Piece[]> {
  const groups = new Map<Element, Piece[]>();
  for (const piece of pieces) {
    if (!piece.card) continue;
    const group = groups.get(piece.card);
    if (group) group.push(piece);
    else groups.set(piece.card, [piece]);
  }
  return groups.values();
}

function addCard(card: Card, id: string, entries: Map<string, Entry>, state: CardState): void {
  const { reading, ids } = state;
  const { entry } = card;
  const [start] = card.roles;
  const isWhole = start?.piece.card?.data?.position.closing !== undefined;
  if (!isWhole) report(reading, 'capture-truncated', card.roles.at(-1)?.piece.lastLine ?? 1);
  const first = entries.get(id);
  if (first) {
    const { rank, title, titleLine } = first;
    const facts = { title, field: 'title', here: entry.title, there: title };
    const isSame = entry.title === title;
    if (!isSame) report(reading, 'record-contradicts-itself', entry.titleLine, facts);
    const fresh = new Set(isSame ? fill(first, entry) : []);
    entry.rank = rank;
    markCard(card, state, (role) => {
      const fields = 'fields' in role ? role.fields.filter((field) => fresh.has(field)) : [];
      return fields.length > 0 ? { fields } : { furniture: 'second copy of a card' };
    });
    ids.set(id, titleLine);
    return;
  }
  entry.rank = reading.entries.length + 1;
  entries.set(id, entry);
  ids.set(id, entry.titleLine);
  reading.entries.push(entry);
  markCard(card, state, (role) => role);
}

/** Give an entry what another card of its paper says and it does not; names the fields given. */
function fill(entry: Entry, { abstract, abstractKind, abstractLine, ...copy }: Entry): string[] {
  const fields: string[] = [];
  if (entry.abstract.length === 0 && abstract.length > 0) {
    Object.assign(entry, { abstract, abstractLine, ...(abstractKind ? { abstractKind } : {}) });
    fields.push('abstract');
  }
  for (const key of ['authorCount', 'organization'] as const) {
    if (entry[key] !== undefined || copy[key] === undefined) continue;
    Object.assign(entry, { [key]: copy[key] });
    fields.push(key);
  }
  if (!entry.date && copy.date) {
    entry.date = copy.date;
    fields.push('published');
  }
  for (const kind of ['comments', 'stars', 'upvotes'] as const) {
    const count = copy.counts?.[kind];
    if (count === undefined || entry.counts?.[kind] !== undefined) continue;
    entry.counts = { ...entry.counts, [kind]: count };
    fields.push(kind);
  }
  const known = new Set(entry.links?.map(({ url }) => url));
  const links = copy.links?.filter(({ url }) => !known.has(url)) ?? [];
  if (links.length === 0) return fields;
  entry.links = [...(entry.links ?? []), ...links];
  return [...fields, 'links'];
}

/** An article that leads to no paper is furniture; one that does must have had a title. */
function addOther(group: readonly Piece[], state: CardState): void {
  const { ledger, page, reading, ids } = state;
  for (const { line, lastLine } of group) {
    ledger.mark(line, lastLine, { role: 'furniture', name: 'article about no paper' });
  }
  const leading = group.find(({ href }) => href !== undefined && paperIdIn(href, page.base));
  const id = leading?.href === undefined ? undefined : paperIdIn(leading.href, page.base);
  if (!leading || id === undefined || ids.has(id)) return;
  report(reading, 'card-not-understood', leading.line, { id });
}

function addOutside(piece: Piece, { ledger, page }: CardState): void {
  const { kind, text, region, line, lastLine } = piece;
  const name = kind === 'unseen' ? text : piece === page.datePiece ? 'page date' : region;
  ledger.mark(line, lastLine, { role: 'furniture', name });
}

/** A title of a paper that no card and no data gave would be lost. */
function checkTitles(pieces: readonly Piece[], { page, reading, ids }: CardState): void {
  for (const { kind, href, text, line } of pieces) {
    if (kind !== 'heading' || href === undefined) continue;
    const id = paperIdIn(href, page.base);
    if (id === undefined || ids.has(id)) continue;
    ids.set(id, line);
    report(reading, 'card-not-understood', line, { id: `${id}: ${joinLines(text)}` });
  }
}

function markCard(
  { entry, roles }: Card,
  { ledger }: CardState,
  become: (role: CardRole) => CardRole,
): void {
  for (const { piece, role } of roles) {
    ledger.mark(piece.line, piece.lastLine, toLineRole(become(role), entry.rank));
  }
}

function toLineRole(role: CardRole, entry: number): LineRole {
  if ('isSeparator' in role) return { role: 'separator', entry };
  if ('fields' in role) return { role: 'field', entry, fields: role.fields };
  return { role: 'furniture', name: role.furniture };
}
