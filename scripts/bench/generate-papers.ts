import type { BenchPaper } from './bench-paper.ts';
import { inventWords, type WordSource } from './invent-words.ts';
import { seededRandom, type Random } from '../../src/lib/random.ts';

/**
 * Generate papers without end, for where there is no corpus; the same ones for the same seed.
 *
 * Sizes are those of real papers: titles of 9 words, abstracts of 7 sentences and about 1,060
 * characters. The words are invented, but every paper is about one theme, whose phrases stand in
 * half of the titles and in a third of the sentences, so that themes fill as they do in earnest.
 * `themes` gives the phrases of each theme.
 */
export function* generatePapers(
  themes: readonly (readonly string[])[],
  seed = 1,
): Generator<BenchPaper> {
  const random = seededRandom(seed);
  const word = inventWords(random);
  for (;;) {
    const phrases = random.pick(themes);
    yield {
      title: title(phrases, word, random),
      abstract: abstract(phrases, word, random),
      authorCount: random.between(1, 8),
      date: date(random),
    };
  }
}

function title(phrases: readonly string[], word: WordSource, random: Random): string {
  const words = Array.from({ length: random.between(5, 11) }, word);
  if (random.below(2) === 0) words.splice(random.below(words.length), 0, random.pick(phrases));
  return words.map(capitalise).join(' ');
}

function abstract(phrases: readonly string[], word: WordSource, random: Random): string {
  const sentences = Array.from({ length: random.between(5, 9) }, () => {
    const words = Array.from({ length: random.between(13, 31) }, word);
    if (random.below(3) === 0) words.splice(random.below(words.length), 0, random.pick(phrases));
    return `${capitalise(words.join(' '))}.`;
  });
  return sentences.join(' ');
}

function date(random: Random): string {
  const [month, day] = [random.between(1, 12), random.between(1, 28)];
  const parts = [month, day].map((part) => String(part).padStart(2, '0'));
  return [random.between(2000, 2024), ...parts].join('-');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
