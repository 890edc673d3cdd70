/**
 * The words of `text` that a theme's phrase was found as: `Quantised models` for `quantized model`,
 * `pretraining` for `pre-training`. For a text that is known to hold the phrase: words are compared
 * by how they begin, which tells where it stands, not whether. Nothing where none begin so.
 */
export function wordsAsFound(text: string, phrase: string): string | undefined {
  return literally(text, phrase) ?? patternOf(phrase)?.exec(text)?.[0];
}

/** To look for the letters alone is a tenth of the work, and finds most phrases. */
function literally(text: string, phrase: string): string | undefined {
  const at = text.toLowerCase().indexOf(phrase.toLowerCase());
  if (at === -1 || phrase === '') return undefined;
  const end = at + phrase.length;
  const found = text.slice(at, end);
  const isWhole = !isLetter(text[at - 1]) && !isLetter(text[end]);
  // Few letters change their length with their case; where one before did, this is another place.
  return isWhole && found.toLowerCase() === phrase.toLowerCase() ? found : undefined;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

const patterns = new Map<string, RegExp | undefined>();

function patternOf(phrase: string): RegExp | undefined {
  if (!patterns.has(phrase)) patterns.set(phrase, compile(phrase));
  return patterns.get(phrase);
}

function compile(phrase: string): RegExp | undefined {
  const words = phrase.match(/[\p{L}\p{N}]+/gu);
  if (!words) return undefined;
  const pattern = words.map(anyForm).join('[^\\p{L}\\p{N}.,;:!?]*');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu');
}

/** No inflection changes more than the last letters of a long word. */
const longestEnding = 3;
const leastBeginning = 3;

function anyForm(word: string): string {
  const beginning = word.slice(0, Math.max(word.length - longestEnding, leastBeginning));
  return `${beginning.replace(/[sz]/gi, '[sz]')}[\\p{L}\\p{N}]{0,5}`;
}
