import { isPublishedDate } from '../../../../src/lib/published-date.ts';

/** What stands around the tables of a topic list, by the name that the ledger gives it. */
const furniture: readonly (readonly [RegExp, string])[] = [
  [/^\s*>/, 'usage instructions'],
  [/^\s*<\/?(?:details|summary|ol|ul|li)\b/, 'table of contents'],
  [/^\s*[-*+]\s+\[[^\]]*\]\(#[^)]*\)\s*$/, 'table of contents'],
  [/\(<a href=[^>]*>back to top<\/a>\)/i, 'back to top'],
  [/^\s*\[[^\]]+\]:\s*\S+\s*$/, 'link definition'],
  [/^\s*(?:\{\{.*\}\}|\{%.*%\})\s*$/, 'template tag'],
  [/^\s*<!--.*-->\s*$/, 'comment'],
  [/^\s*(?:\[?!\[[^\]]*\]\S*\s*)+$/, 'badge'],
  [/^\s*(?:\[[^\]]+-(?:shield|url)\]|\[!\[)/, 'badge'],
  [/^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/, 'rule'],
];

/** Name the furniture of a topic list that a line is, if it is any. */
export function topicFurniture(line: string): string | undefined {
  return line.length > 1000 ? undefined : furniture.find(([pattern]) => pattern.test(line))?.[1];
}

/** Read `Updated on 2026.06.29`; the day is left out where it is no real one. */
export function readUpdated(text: string): { date?: string; text: string } | undefined {
  const [, found] =
    /^\W*(?:last )?updated (?:on|at)?:?\s*(\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2})\b/i.exec(
      text.slice(0, 200),
    ) ?? [];
  if (found === undefined) return undefined;
  const date = found
    .split(/[.\-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return isPublishedDate(date) ? { date, text: found } : { text: found };
}
