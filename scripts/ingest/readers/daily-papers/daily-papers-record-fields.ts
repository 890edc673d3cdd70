import { isPublishedDate } from '../../../../src/lib/published-date.ts';
import type { PublishedDate } from '../../../../src/lib/published-date-schema.ts';
import type { Counts, Link } from '../../../../src/lib/paper.ts';
import {
  addLinks,
  compare,
  kept,
  leftOut,
  wrong,
  type Draft,
  type Outcome,
} from './daily-papers-draft.ts';
import { paperAddress, paperIdentifiers } from './daily-papers-address.ts';
import {
  countOf,
  isEmpty,
  itemsOf,
  membersOf,
  stringOf,
  type JsonNode,
} from '../records/json-tree.ts';
import { listPeople } from '../records/person-names.ts';
import { joinLines, plainParagraphs } from '../records/plain-paragraphs.ts';
import { linkTo } from '../records/record-links.ts';

/** What a field of a record becomes, and how; or that it is known and not kept. */
export type RecordFields = ReadonlyMap<string, RecordField>;

type RecordField =
  { becomes: string; read: ReadField; knows?: ReadonlySet<string> } | { isLeftOut: true };

type ReadField = (value: JsonNode, draft: Draft, lineAt: (offset: number) => number) => Outcome;

/** Give the day of a time as ISO 8601 writes it (UTC on this site). */
export function dayOf(value: JsonNode): PublishedDate | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(stringOf(value)?.trim() ?? '')?.[1];
  return day !== undefined && isPublishedDate(day) ? day : undefined;
}

const readId: ReadField = (value, draft) => {
  const id = stringOf(value)?.trim();
  const identifiers = id === undefined ? undefined : paperIdentifiers(id);
  if (id === undefined || !identifiers) return wrong(value);
  draft.id = id;
  draft.entry.identifiers = identifiers;
  addLinks(draft, [{ kind: 'paper', url: paperAddress(id) }]);
  return kept;
};

const readTitle: ReadField = (value, { entry }, lineAt) => {
  const title = joinLines(stringOf(value) ?? '');
  if (title === '') return wrong(value);
  if (entry.title !== '') return compare(title, entry.title);
  entry.title = title;
  entry.titleLine = lineAt(value.offset);
  return kept;
};

const readAbstract =
  (kind: 'abstract' | 'summary'): ReadField =>
  (value, { entry }, lineAt) => {
    const paragraphs = plainParagraphs(stringOf(value) ?? '');
    if (paragraphs.length === 0) return wrong(value);
    if (entry.abstractKind === 'abstract' && kind === 'abstract') {
      return compare(paragraphs.join('\n'), entry.abstract.join('\n'));
    }
    if (entry.abstract.length > 0) return leftOut;
    entry.abstract = paragraphs;
    entry.abstractKind = kind;
    entry.abstractLine = lineAt(value.offset);
    return kept;
  };

const readPublished: ReadField = (value, { entry }) => {
  const day = dayOf(value);
  if (day === undefined) return wrong(value);
  if (entry.published !== undefined) return compare(day, entry.published);
  entry.published = day;
  return kept;
};

const readSubmitted: ReadField = (value, { days }, lineAt) => {
  const day = dayOf(value);
  if (day === undefined) return wrong(value);
  days.set(day, lineAt(value.offset));
  return leftOut;
};

/** Authors whom the site hides from the paper's page are not among its authors. */
const readAuthors: ReadField = (value, { entry }) => {
  const people = (itemsOf(value) ?? [value]).map((item) => {
    const members = new Map(membersOf(item).map((member) => [member.name, member.value]));
    const name = members.get('name');
    const isHidden: unknown = members.get('hidden')?.value;
    return { item, name: name && stringOf(name), isHidden: isHidden === true };
  });
  const notUnderstood = people.filter(({ name }) => name === undefined).map(({ item }) => item);
  const shown = people.filter(({ isHidden }) => !isHidden);
  const { authors, hasMoreAuthors } = listPeople(shown.flatMap(({ name }) => name ?? []));
  if (authors.length > 0) entry.authors = authors;
  const isCut = hasMoreAuthors || notUnderstood.length > 0;
  if (authors.length > 0 && isCut) entry.hasMoreAuthors = true;
  return { isKept: authors.length > 0, notUnderstood };
};

const readOrganization: ReadField = (value, { entry }) => {
  const members = new Map(membersOf(value).map((member) => [member.name, stringOf(member.value)]));
  const id = members.get('name')?.trim() ?? '';
  if (id === '') return wrong(value);
  const name = joinLines(members.get('fullname') ?? '') || id;
  if (entry.organization) return compare(name, entry.organization.name);
  entry.organization = { id, name };
  return kept;
};

const readCount =
  (kind: keyof Counts): ReadField =>
  (value, { entry }) => {
    const count = countOf(value);
    if (count === undefined) return wrong(value);
    entry.counts = { ...entry.counts, [kind]: count };
    return kept;
  };

const readLink =
  (kindOf: (address: string) => Link['kind']): ReadField =>
  (value, draft) => {
    const addresses = (itemsOf(value) ?? [value]).filter((node) => !isEmpty(node));
    const links = addresses.map((node) => {
      const address = stringOf(node) ?? '';
      return linkTo(kindOf(address), address);
    });
    addLinks(
      draft,
      links.filter((link) => link !== undefined),
    );
    const notUnderstood = addresses.filter((_, index) => links[index] === undefined);
    return { isKept: notUnderstood.length < addresses.length, notUnderstood };
  };

const readMedia = readLink((address) => (/\.(?:mp4|webm|mov)$/i.test(address) ? 'video' : 'other'));

/** The fields of `paper`. */
export const paperFields: RecordFields = new Map<string, RecordField>([
  ['id', { becomes: 'identifiers', read: readId }],
  ['title', { becomes: 'title', read: readTitle }],
  ['summary', { becomes: 'abstract', read: readAbstract('abstract') }],
  ['ai_summary', { becomes: 'abstract', read: readAbstract('summary') }],
  ['publishedAt', { becomes: 'published', read: readPublished }],
  ['submittedOnDailyAt', { becomes: 'submitted', read: readSubmitted }],
  [
    'authors',
    {
      becomes: 'authors',
      read: readAuthors,
      knows: names('_id name hidden user status statusLastChangedAt'),
    },
  ],
  [
    'organization',
    { becomes: 'organization', read: readOrganization, knows: names('_id name fullname avatar') },
  ],
  ['upvotes', { becomes: 'upvotes', read: readCount('upvotes') }],
  ['githubStars', { becomes: 'stars', read: readCount('stars') }],
  ['githubRepo', { becomes: 'links', read: readLink(() => 'code') }],
  ['projectPage', { becomes: 'links', read: readLink(() => 'project') }],
  ['mediaUrls', { becomes: 'links', read: readMedia }],
  ...leftOutFields(
    '_id discussionId ai_keywords submittedOnDailyBy githubRepoAddedBy thumbnail upvoters',
  ),
]);

/** The fields beside `paper`. */
export const recordFields: RecordFields = new Map<string, RecordField>([
  ...['title', 'summary', 'publishedAt', 'submittedOnDailyAt', 'organization', 'mediaUrls'].flatMap(
    (name) => {
      const field = paperFields.get(name);
      return field ? [[name, field] as const] : [];
    },
  ),
  ['numComments', { becomes: 'comments', read: readCount('comments') }],
  ...leftOutFields('_id thumbnail submittedBy isAuthorParticipating'),
]);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function leftOutFields(list: string): (readonly [string, { isLeftOut: true }])[] {
  return list.split(' ').map((name) => [name, { isLeftOut: true }]);
}
