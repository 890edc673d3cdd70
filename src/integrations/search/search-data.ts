import {
  encodeColumn,
  unknownYear,
  type Column,
  type ColumnName,
  type Discussion,
} from '../../search/columns.ts';
import { encodeVocabulary, vocabularyFile } from '../../search/vocabulary.ts';
import { wordsOf } from '../../search/words.ts';
import type { PublishedPaper } from './read-published.ts';

/**
 * The data that the search page loads beside the index, by the names of its files, from papers the
 * newest first.
 */
export function searchData(newestFirst: readonly PublishedPaper[]): Map<string, unknown> {
  const papers = newestFirst.toReversed();
  const columns: Record<ColumnName, Column> = {
    theme: encodeColumn(papers.map(({ themes }) => themes)),
    year: encodeColumn(papers.map(({ published }) => [published?.slice(0, 4) ?? unknownYear])),
    org: encodeColumn(papers.map(({ organization }) => (organization ? [organization.name] : []))),
    has: encodeColumn(papers.map(possessions)),
    in: encodeColumn(papers.map(({ digests }) => digests.map(({ id }) => id))),
  };
  const discussed: Discussion = papers.map(
    ({ counts: { comments = 0, upvotes = 0 } = {} }) => comments + upvotes,
  );
  const vocabulary = [...encodeVocabulary(countWords(papers))];
  return new Map<string, unknown>([
    ...Object.entries(columns),
    ['discussed', discussed],
    ...vocabulary.map(([part, words]) => [vocabularyFile(part), words] as const),
  ]);
}

/** What `has:` can ask for: the kinds of links, and the facts that not every digest gives. */
function possessions(paper: PublishedPaper) {
  const { links = [], abstract, authors, published, organization, keywords } = paper;
  return [
    ...links.map(({ kind }) => kind),
    ...(abstract === undefined ? [] : ['abstract']),
    ...(authors === undefined ? [] : ['authors']),
    ...(published === undefined ? [] : ['date']),
    ...(organization === undefined ? [] : ['organisation']),
    ...(keywords === undefined ? [] : ['keywords']),
  ];
}

/** In how many papers each word is, names included: what is a name is no typo. */
function countWords(papers: readonly PublishedPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {
    title,
    abstract = '',
    authors = [],
    organization,
    venue = '',
    keywords = [],
  } of papers) {
    const names = [...authors, organization?.name ?? '', venue, ...keywords];
    const text = [title, abstract, ...names].join('\n');
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
