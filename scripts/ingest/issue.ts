import { issueDefinitions, type Severity } from './issue-definitions.ts';

/** What a file is called in messages, and where in it. */
export interface Place {
  file: string;
  /** From 1. Left out where the whole file is meant. */
  line?: number | undefined;
}

/** A problem as data. `code` is permanent: programs may match on it. */
export interface Issue extends Place {
  code: IssueCode;
  severity: Severity;
  message: string;
  hint: string;
}

export type IssueCode = keyof typeof issueDefinitions;
type Facts = Readonly<Record<string, string | number>>;

/** Make an issue of a known code; `facts` fill the blanks of its message and hint. */
export function makeIssue(code: IssueCode, place: Place, facts: Facts = {}): Issue {
  const { severity, message, hint } = issueDefinitions[code];
  return {
    code,
    severity,
    file: place.file,
    ...(place.line === undefined ? {} : { line: place.line }),
    message: fill(message, facts),
    hint: fill(hint, facts),
  };
}

/** Order issues by file, line and code, so that a report never depends on the order of work. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Tell whether any issue forbids writing. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

function fill(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`The message “${template}” lacks the fact ${name}.`);
    return shorten(String(fact));
  });
}

/** A hostile line must not flood a terminal or send it control sequences. */
function shorten(text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, ' ');
  return clean.length > 160 ? `${clean.slice(0, 157)}…` : clean;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
