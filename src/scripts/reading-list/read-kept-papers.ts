import type { KeptPaper } from '../../lib/kept-paper.ts';

/** Longest texts that are taken in: what is longer is no title, name or note. */
const longestLine = 2_000;
const longestNote = 20_000;
const mostNames = 5_000;
/** Most papers of one list. */
export const longestList = 5_000;

/**
 * Take from any value the papers that it lists: `{ papers: [...] }` as the reading list writes it,
 * or a bare array of records. What is no paper is left out, as are fields that are not what they
 * should be. The same paper twice is kept once.
 */
export function readKeptPapers(value: unknown): KeptPaper[] {
  const listed = isObject(value) ? value['papers'] : value;
  if (!Array.isArray(listed)) return [];
  const papers = new Map<string, KeptPaper>();
  for (const each of listed.slice(0, longestList)) {
    const paper = readKeptPaper(each);
    if (paper && !papers.has(paper.id)) papers.set(paper.id, paper);
  }
  return [...papers.values()];
}

/** Take a paper from any value; none where it has no id or no title. */
export function readKeptPaper(value: unknown): KeptPaper | undefined {
  if (!isObject(value)) return undefined;
  const id = textOf(value['id'], 100);
  const title = textOf(value['title']);
  if (id === undefined || title === undefined || !idPattern.test(id)) return undefined;
  const fields: { [Key in keyof KeptPaper]: KeptPaper[Key] | undefined } = {
    id,
    title,
    authors: textsOf(value['authors']),
    hasMoreAuthors: value['hasMoreAuthors'] === true ? true : undefined,
    authorCount: countOf(value['authorCount']),
    organization: organizationOf(value['organization']),
    published: textOf(value['published'], 10, /^\d{4}(?:-\d\d){0,2}$/),
    venue: textOf(value['venue']),
    identifiers: identifiersOf(value['identifiers']),
    links: linksOf(value['links']),
    themes: textsOf(value['themes'])?.filter((theme) => idPattern.test(theme)),
    note: textOf(value['note'], longestNote),
    isRead: value['isRead'] === true ? true : undefined,
  };
  const known = Object.entries(fields).filter(([, field]) => field !== undefined);
  return Object.fromEntries(known) as unknown as KeptPaper;
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** As the archive's own records have them. */
const identifierPatterns = {
  arxiv: /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/,
  doi: /^10\.\d{4,9}\/\S+$/,
  huggingface: /^\S+$/,
  openreview: /^\S+$/,
  url: /^https?:\/\/\S+$/,
};

function identifiersOf(value: unknown): KeptPaper['identifiers'] {
  if (!isObject(value)) return undefined;
  const known = Object.entries(identifierPatterns).flatMap(([name, pattern]) => {
    const text = textOf(value[name], longestLine, pattern);
    return text === undefined ? [] : [[name, text] as const];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function linksOf(value: unknown): KeptPaper['links'] {
  if (!Array.isArray(value)) return undefined;
  const links = value.slice(0, 20).flatMap((link: unknown) => {
    const url = isObject(link) ? textOf(link['url'], longestLine, /^https?:\/\/\S+$/) : undefined;
    return url === undefined ? [] : [{ kind: 'paper' as const, url }];
  });
  return links.length > 0 ? links : undefined;
}

function organizationOf(value: unknown): KeptPaper['organization'] {
  if (!isObject(value)) return undefined;
  const [id, name] = [textOf(value['id']), textOf(value['name'])];
  return id === undefined || name === undefined ? undefined : { id, name };
}

function textsOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.slice(0, mostNames).flatMap((each: unknown) => textOf(each) ?? []);
  return texts.length > 0 ? texts : undefined;
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function textOf(value: unknown, longest = longestLine, pattern = /\S/): string | undefined {
  const isText = typeof value === 'string' && value.length <= longest && pattern.test(value);
  return isText ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
