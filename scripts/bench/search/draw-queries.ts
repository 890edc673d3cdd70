import type { PublishedPaper } from '../../../src/integrations/search/read-published.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { seededRandom, type Random } from '../../../src/lib/random.ts';
import { misspell } from './misspell.ts';

/** A search for a paper that is known to be there. */
export interface KnownItemQuery {
  text: string;
  /** The id of the paper. */
  paper: string;
}

export interface QueryKind {
  name: string;
  queries: KnownItemQuery[];
}

/** What the searcher remembers of a paper; nothing where it lacks that. */
type Memory = (paper: PublishedPaper, random: Random) => string | undefined;

const memories: Readonly<Record<string, Memory>> = {
  'three title words': threeTitleWords,
  'full title': ({ title }) => title,
  'six abstract words': (paper, random) => wordsInRow(paper, 6, random),
};

/** Seeds of one draw; another draw shares none of them. */
const seedsOfDraw = 1000;

/**
 * Draw so many queries of each kind; the same ones for the same papers and seed. A kind for which
 * the papers lack what it needs, such as names, is left out.
 */
export function drawQueries(
  papers: readonly PublishedPaper[],
  count: number,
  seed: number,
): QueryKind[] {
  const first = seed * seedsOfDraw;
  const exact = Object.entries(memories).map(([name, recall], index) =>
    drawKind(name, recall, { papers, count, seed: first + index }),
  );
  const misspelt = exact.map(({ name, queries }, index) => {
    const random = seededRandom(first + 100 + index);
    return {
      name: `${name}, one typo`,
      queries: queries.map(({ text, paper }) => ({ text: misspell(text, random), paper })),
    };
  });
  const byAuthor = onlyPaperOfEachName(papers);
  const rest = Object.entries({
    'word prefixes': prefixes,
    'author name': ({ id }: PublishedPaper) => byAuthor.get(id),
    'quoted phrase': (paper: PublishedPaper, random: Random) =>
      quoted(wordsInRow(paper, 4, random)),
  }).map(([name, recall], index) =>
    drawKind(name, recall, { papers, count, seed: first + 200 + index }),
  );
  return [...exact, ...misspelt, ...rest].filter(({ queries }) => queries.length > 0);
}

function drawKind(
  name: string,
  recall: Memory,
  { papers, count, seed }: { papers: readonly PublishedPaper[]; count: number; seed: number },
): QueryKind {
  const random = seededRandom(seed);
  const left = [...papers];
  const queries: KnownItemQuery[] = [];
  while (queries.length < count && left.length > 0) {
    const [paper] = left.splice(random.below(left.length), 1);
    const text = paper && recall(paper, random);
    if (paper && text !== undefined) queries.push({ text, paper: paper.id });
  }
  return { name, queries };
}

/** Three different words of four letters or more, in their order. */
function threeTitleWords({ title }: PublishedPaper, random: Random): string | undefined {
  const words = [...new Set(wordsOf(title))].filter((word) => word.length > 3);
  while (words.length > 3) words.splice(random.below(words.length), 1);
  return words.length < 3 ? undefined : words.join(' ');
}

/** The words as they stand in the abstract, with their punctuation. */
function wordsInRow({ abstract = '' }: PublishedPaper, count: number, random: Random) {
  const words = abstract.split(/\s+/).filter((word) => word !== '');
  if (words.length < count) return undefined;
  const start = random.below(words.length - count + 1);
  return words.slice(start, start + count).join(' ');
}

/** The beginnings of three title words, as a reader who types fast might leave them. */
function prefixes(paper: PublishedPaper, random: Random): string | undefined {
  const words = threeTitleWords(paper, random)?.split(' ');
  return words?.map((word) => word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))).join(' ');
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `"${text.replaceAll('"', '')}"`;
}

/** A name that is on one paper alone, for each paper that has such a name. */
function onlyPaperOfEachName(papers: readonly PublishedPaper[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { authors = [] } of papers) {
    for (const name of authors) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map(
    papers.flatMap(({ id, authors = [] }) => {
      const name = authors.find((each) => counts.get(each) === 1 && wordsOf(each).length > 1);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
