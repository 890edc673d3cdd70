import type { Link } from '../../../../src/lib/paper.ts';
import type { Entry } from '../../entry.ts';
import { identifiersIn, joinIdentifiers } from '../../identifiers.ts';
import type { IssueCode } from '../../issue.ts';
import { distinctLinks, labelledLink } from './link-kinds.ts';
import { countSigns, mostSigns, plainText, readCell, type Run } from './read-markdown-cell.ts';
import { cutRow } from './table-rows.ts';
import { readTitleCell } from './weekly-title.ts';

type Known = Pick<Entry, 'title' | 'abstract' | 'abstractKind' | 'links' | 'identifiers'>;

export interface RowProblem {
  code: IssueCode;
  facts: Record<string, string | number>;
}

/** What a row of a weekly list says; without `known` it could not be read, and a problem says why. */
export interface WeeklyRow {
  number?: number;
  known?: Known;
  problems: RowProblem[];
}

/** Read the row `| n) **Title** - summary | [Paper](…), [Tweet](…) |`. */
export function readWeeklyRow(line: string): WeeklyRow {
  const signs = countSigns(line);
  if (signs > mostSigns * 2) return problem('table-row-overloaded', { signs });
  const cells = cutRow(line);
  const joined = joinCells(cells);
  if (!joined) {
    const code = cells.length < 2 ? 'table-cells-missing' : 'table-cells-extra';
    return problem(code, { cells: cells.length, expected: 2 });
  }
  const title = readTitleCell(readCell(joined.text));
  if (!title) return problem('row-title-not-understood', { text: joined.text });
  const problems: RowProblem[] = [];
  if (cells.length > 2)
    problems.push({ code: 'table-cells-joined', facts: { title: title.title } });
  if (title.isInferred)
    problems.push({ code: 'row-title-inferred', facts: { title: title.title } });
  const abstract = paragraphsOf(title.rest);
  const found = [
    ...title.titleUrls.map((url) => ({ label: 'paper', url })),
    ...labelledUrls(readCell(joined.links), problems),
    ...title.rest.flatMap((run) =>
      run.kind === 'text' && run.url !== undefined ? [{ label: '', url: run.url }] : [],
    ),
  ];
  const links = usableLinks(found, problems);
  const number = title.number === undefined ? {} : { number: title.number };
  return { ...number, known: withFacts(title.title, abstract, links), problems };
}

function problem(code: IssueCode, facts: RowProblem['facts']): WeeklyRow {
  return { problems: [{ code, facts }] };
}

/** A bar that a summary forgot to escape cuts it: the last cell is the links, and holds some. */
function joinCells(cells: readonly string[]): { text: string; links: string } | undefined {
  const [text, links] = cells;
  if (text === undefined || links === undefined) return undefined;
  if (cells.length === 2) return { text: text.trim(), links: links.trim() };
  const last = cells.at(-1)?.trim() ?? '';
  if (!/^\[[^\]]*\]\(/.test(last)) return undefined;
  return { text: cells.slice(0, -1).join('|').trim(), links: last };
}

function withFacts(title: string, abstract: string[], links: Link[]): Known {
  const papers = links.filter(({ kind }) => kind === 'paper' || kind === 'pdf');
  const identifiers = joinIdentifiers(papers.map(({ url }) => identifiersIn(url)));
  return {
    title,
    abstract,
    ...(abstract.length > 0 ? { abstractKind: 'summary' as const } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(Object.keys(identifiers).length > 0 ? { identifiers } : {}),
  };
}

/** Lines and bullets of a cell are paragraphs; a bullet may follow words on its line. */
function paragraphsOf(runs: readonly Run[]): string[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines
    .flatMap((line) => plainText(line).split(/(?:^|\s)[●•▪◦]\s*/))
    .map((paragraph) => paragraph.replace(/^[-*–]\s+/, '').trim())
    .filter((paragraph) => paragraph !== '');
}

interface Labelled {
  label: string;
  url: string;
}

/** Links by their words, and addresses that stand bare, by the words before them. */
function labelledUrls(runs: readonly Run[], problems: RowProblem[]): Labelled[] {
  const found: Labelled[] = [];
  for (const run of runs) {
    if (run.kind === 'break') continue;
    if (run.url !== undefined) {
      found.push({ label: run.value, url: run.url });
      continue;
    }
    const bare = [...run.value.matchAll(/([^,;]{0,60}?)(https?:\/\/[^\s,;]+)/g)];
    found.push(...bare.map(([, label = '', url = '']) => ({ label, url })));
    const left = bare.reduce((text, [whole]) => text.replace(whole, ' '), run.value).trim();
    const isWords = /[\p{L}\p{N}]/u.test(left);
    if (isWords) problems.push({ code: 'row-text-not-kept', facts: { text: left } });
  }
  return found;
}

function usableLinks(found: readonly Labelled[], problems: RowProblem[]): Link[] {
  const links: Link[] = [];
  for (const { label, url } of found) {
    const link = labelledLink(label, url);
    if (link) links.push(link);
    else problems.push({ code: 'row-link-not-usable', facts: { url } });
  }
  return distinctLinks(links);
}
