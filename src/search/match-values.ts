import type { ColumnName } from './columns.ts';
import { foldText, wordsOf } from './words.ts';

/**
 * The values of a column that an operator's text means. A value that is just this text goes before
 * those that have its words, and before digests whose ids begin with it.
 */
export function matchValues(
  name: ColumnName,
  text: string,
  values: readonly string[],
): ReadonlySet<string> {
  const wanted = foldText(text);
  const same = values.filter((value) => foldText(value) === wanted);
  return new Set(same.length > 0 ? same : values.filter((value) => isMeant(name, text, value)));
}

function isMeant(name: ColumnName, text: string, value: string): boolean {
  switch (name) {
    case 'in':
      return foldText(value).startsWith(foldText(text));
    case 'theme':
    case 'org': {
      const held = wordsOf(value);
      return wordsOf(text).every((word) => held.some((each) => each.startsWith(word)));
    }
    default:
      return false;
  }
}
