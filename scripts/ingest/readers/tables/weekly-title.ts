import { plainText, withoutStrayBold, type Run } from './read-markdown-cell.ts';

/** The parts of a row's first cell. */
export interface TitleCell {
  /** The number that the row gives itself. */
  number?: number;
  title: string;
  /** Addresses that the title is a link to. */
  titleUrls: string[];
  /** What follows the title, without what divides them. */
  rest: Run[];
  /** Nothing divides the title from the summary: the words alone told where it ends. */
  isInferred: boolean;
}

/**
 * Part a cell `n) Title - summary` in every layout that the lists had: the title in bold (with
 * the number in it or before it), as a link, or plain, divided from the summary by a dash, two
 * spaces or a line break; or no summary at all. Gives nothing where no title can be told.
 */
export function readTitleCell(runs: readonly Run[]): TitleCell | undefined {
  const { number, rest: unnumbered } = takeNumber(runs);
  const parted =
    partMarked(unnumbered) ??
    partPlain(unnumbered) ??
    partByWords(unnumbered) ??
    asWhole(unnumbered);
  if (!parted) return undefined;
  const title = withoutStrayBold(plainText(parted.title)).replace(/\s*:$/, '');
  if (!/[\p{L}\p{N}]/u.test(title) || title.length > longestTitle) return undefined;
  const titleUrls = parted.title.flatMap((run) => (run.kind === 'text' && run.url) || []);
  const { rest, isInferred = false } = parted;
  return { title, titleUrls, rest, isInferred, ...(number === undefined ? {} : { number }) };
}

interface Parted {
  title: Run[];
  rest: Run[];
  isInferred?: boolean;
}

const longestTitle = 300;

function takeNumber(runs: readonly Run[]): { number?: number; rest: Run[] } {
  const rest = dropEmpty(runs);
  const [first] = rest;
  if (first?.kind !== 'text') return { rest };
  const [found, digits] = /^\s*\(?(\d{1,3})\s*(?:[)\]:]|\.(?=\s|$))\s*/.exec(first.value) ?? [];
  if (found === undefined) return { rest };
  const unnumbered = [{ ...first, value: first.value.slice(found.length) }, ...rest.slice(1)];
  return { number: Number(digits), rest: dropEmpty(unnumbered) };
}

/** Leave out what stands before the first word: blanks and ends of lines. */
function dropEmpty(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => run.kind === 'text' && run.value.trim() !== '');
  return first === -1 ? [] : runs.slice(first);
}

const divider = /^[*_]*(?:\s+[-–—]\s*|\s*[-–—]\s+|\s*:(?:\s+|$))/;

/** A title in bold is one wherever it ends; one that leans or links must have a divider after it. */
function partMarked(runs: readonly Run[]): Parted | undefined {
  const [first] = runs;
  if (first?.kind !== 'text' || (first.style === 'plain' && first.url === undefined))
    return undefined;
  const end = runs.findIndex((run) => run.kind === 'break' || !isMarkedLike(run, first));
  const title = end === -1 ? [...runs] : runs.slice(0, end);
  const next = end === -1 ? undefined : runs[end];
  if (next?.kind !== 'text') return { title, rest: end === -1 ? [] : runs.slice(end) };
  const found = divider.exec(next.value)?.[0];
  if (found === undefined && first.style !== 'strong' && next.value.trim() !== '') return undefined;
  return {
    title,
    rest: [{ ...next, value: next.value.slice(found?.length ?? 0) }, ...runs.slice(end + 1)],
  };
}

function isMarkedLike(run: Run & { kind: 'text' }, first: Run & { kind: 'text' }): boolean {
  if (first.style !== 'plain') return run.style !== 'plain';
  return run.url !== undefined;
}

/** A plain title ends at the first dash, double space or line break. */
function partPlain(runs: readonly Run[]): Parted | undefined {
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'break') return partAtBreak(runs, index);
    const cut = run.style === 'plain' ? findDivider(run.value) : undefined;
    if (!cut) continue;
    // A divider inside the summary is none: the title ended where a sentence began.
    const words = index === 0 ? opening.exec(run.value.slice(0, cut.start)) : null;
    if (words) return undefined;
    const before = { ...run, value: run.value.slice(0, cut.start) };
    const after = { ...run, value: run.value.slice(cut.end) };
    return { title: [...runs.slice(0, index), before], rest: [after, ...runs.slice(index + 1)] };
  }
  return undefined;
}

function partAtBreak(runs: readonly Run[], index: number): Parted | undefined {
  const title = runs.slice(0, index);
  const text = plainText(title);
  const isTitle = text.length <= longestTitle && !opening.test(text);
  return isTitle ? { title, rest: runs.slice(index) } : undefined;
}

/** `Name - Its Second Line  This paper …`: two spaces divide where a capital follows both. */
function findDivider(text: string): { start: number; end: number } | undefined {
  const start = text.slice(0, longestTitle + 10);
  const dash = /\s[-–—]\s+(?=\S)/.exec(start);
  const spaces = /(?<=\S)\s{2,}(?=[^\s–—-]|$)/.exec(start);
  const isSecondLine =
    dash &&
    spaces &&
    spaces.index < 160 &&
    [dash, spaces].every((found) => isCapitalAfter(start, found));
  const found =
    !dash || isSecondLine ? spaces : !spaces || dash.index <= spaces.index ? dash : spaces;
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

function isCapitalAfter(text: string, found: RegExpExecArray): boolean {
  return /^\p{Lu}/u.test(text.slice(found.index + found[0].length));
}

const opening =
  /(?<=\S)\s+(?=(?:This (?:new |recent )?(?:paper|work|report|study|survey|article|research)|Introduces|Introducing|Presents|Proposes|Investigates|Explores|Describes|Develops|Demonstrates|Provides|Studies|Examines|Researchers|The authors|We (?:introduce|present|propose|show))\b)/;

/** Where nothing divides them, a summary begins as summaries do. */
function partByWords(runs: readonly Run[]): Parted | undefined {
  const [first, ...others] = runs;
  if (first?.kind !== 'text') return undefined;
  const found = opening.exec(first.value.slice(0, longestTitle));
  if (!found) return undefined;
  const title = [{ ...first, value: first.value.slice(0, found.index) }];
  const after = { ...first, value: first.value.slice(found.index + found[0].length) };
  return { title, rest: [after, ...others], isInferred: true };
}

/** A short text that ends no statement is a title without a summary. */
function asWhole(runs: readonly Run[]): Parted | undefined {
  const text = plainText(runs);
  return text.length <= 200 && !/[.!]$/.test(text) ? { title: [...runs], rest: [] } : undefined;
}
