import { tokenise, type Token } from '../../../src/lib/tokenise.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';

/** How often a phrase is written in which form. */
export type Forms = ReadonlyMap<string, number>;

/**
 * How papers write phrases, by the phrases' stems with a space between them. Running text counts
 * before titles, where every word has a capital.
 */
export function writtenForms(
  wanted: ReadonlySet<string>,
  texts: readonly PaperText[],
): Map<string, Forms> {
  const longest = Math.max(0, ...[...wanted].map((stems) => stems.split(' ').length));
  const forms = new Map<string, Map<string, number>>();
  const count = (tokens: readonly Token[], worth: number) => {
    for (const [stems, form] of rowsOf(tokens, longest)) {
      if (!wanted.has(stems)) continue;
      const counts = forms.get(stems) ?? new Map<string, number>();
      forms.set(stems, counts);
      counts.set(form, (counts.get(form) ?? 0) + worth);
    }
  };
  for (const { title, abstract } of texts) {
    count(tokenise(title), TITLE_WORTH);
    count(tokenise(abstract), 1);
  }
  return forms;
}

/** The most frequent form; of two that are as frequent the first by its letters. */
export function mostFrequent(forms: Forms): string {
  const [best] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** A title decides only where no abstract has the phrase. */
const TITLE_WORTH = 0.01;

/** Every row of up to so many words of one clause: its stems, and as it is written. */
function* rowsOf(tokens: readonly Token[], longest: number): Generator<[string, string]> {
  for (const [start, first] of tokens.entries()) {
    let [stems, form] = ['', ''];
    for (const [at, token] of tokens.slice(start, start + longest).entries()) {
      if (token.clause !== first.clause) break;
      const gap = at === 0 ? '' : tokens[start + at - 1]?.joined ? '-' : ' ';
      stems += `${at === 0 ? '' : ' '}${token.stem}`;
      form += gap + token.exact + token.word.slice(token.exact.length);
      yield [stems, form];
    }
  }
}
