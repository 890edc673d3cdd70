import { styleText } from 'node:util';
import type { Issue } from '../ingest/issue.ts';

/** Write issues for people, one a paragraph: place, severity, code, message, hint. */
export function printIssues(issues: readonly Issue[]): string {
  return issues.map(printIssue).join('\n');
}

function printIssue({ file, line, severity, code, message, hint }: Issue): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const head = `${styleText('bold', place)} ${styleText(colour, severity)} ${code}`;
  return `${head}\n  ${message}\n  ${styleText('dim', `Hint: ${hint}`)}\n`;
}
