import { styleText } from 'node:util';
import type { Issue } from '../ingest/issue.ts';

/** Warnings of one code that are shown unless all are asked for. */
const shownOfCode = 5;

/**
 * Write issues for people, one a paragraph: place, severity, code, message, hint. Errors are all
 * shown; of warnings of one code only the first, unless `isWhole`, and then how many more.
 */
export function printIssues(issues: readonly Issue[], { isWhole = false } = {}): string {
  const groups = Map.groupBy(issues, ({ code }) => code);
  const paragraphs = [...groups].flatMap(([code, group]) => {
    const isShort = isWhole || group[0]?.severity === 'error' || group.length <= shownOfCode + 1;
    if (isShort) return group.map(printIssue);
    const rest = group.length - shownOfCode;
    const more = `${styleText('yellow', 'warning')} ${code}: ${rest} more. --explain shows all.\n`;
    return [...group.slice(0, shownOfCode).map(printIssue), more];
  });
  return paragraphs.join('\n');
}

function printIssue({ file, line, severity, code, message, hint }: Issue): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const head = `${styleText('bold', place)} ${styleText(colour, severity)} ${code}`;
  return `${head}\n  ${message}\n  ${styleText('dim', `Hint: ${hint}`)}\n`;
}
