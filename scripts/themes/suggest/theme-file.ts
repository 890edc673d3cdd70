import { stringify } from 'yaml';
import type { Area } from '../../../src/lib/theme.ts';
import type { ProposedTheme } from './suggestion.ts';

/** The file of a proposed theme, to be put in better words by hand: `<id>.md`. */
export function themeFile({ theme, samples, ...counts }: ProposedTheme): string {
  const { title, area, definition, phrases } = theme;
  const { papers, placed, others } = counts;
  const yaml = (value: object) => stringify(value, { lineWidth: 0 });
  return [
    '---',
    `# Proposed from ${papers} papers. The phrases place ${placed} of them, and ${others} others. Among them:`,
    ...samples.map((sample) => `#   ${inOneLine(sample)}`),
    yaml({ title, area }).trimEnd(),
    '# One sentence that says what belongs here: put it in your own words.',
    yaml({ definition, phrases }).trimEnd(),
    '---',
    '',
  ].join('\n');
}

/** The file of proposed areas: `areas.yaml`. */
export function areasFile(areas: readonly Area[]): string {
  return `# The rooms that the shelves stand in, in the order they are shown: give them better names.\n${stringify(areas)}`;
}

/** Nothing in a digest's title can end a comment. */
function inOneLine(title: string): string {
  return title.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
