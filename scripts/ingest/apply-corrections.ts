import type { Correction } from '../../src/lib/correction.ts';
import { sourcedFields, type Placement } from '../../src/lib/paper.ts';
import { classifyLink } from './classify-link.ts';
import { makeIssue, type Issue } from './issue.ts';
import type { AddressedPaper } from './assign-addresses.ts';
import { paperId } from '../../src/lib/paper-id.ts';

/** A correction with the paper id that its file name gives. */
export interface NamedCorrection {
  id: string;
  file: string;
  correction: Correction;
}

export interface CorrectedPaper extends AddressedPaper {
  /** Themes that a person chose; they replace those found by phrases. */
  chosenThemes?: Placement[];
}

/**
 * Put corrections into the papers they are for, by id or by another address of the paper. A corrected title does not move a paper: its id
 * stays, and the id of the new title becomes another address that leads to it.
 */
export function applyCorrections(
  papers: readonly AddressedPaper[],
  corrections: readonly NamedCorrection[],
  themeIds: ReadonlySet<string>,
): { papers: CorrectedPaper[]; issues: Issue[] } {
  const ids = new Set(papers.flatMap(({ id, addresses = [] }) => [id, ...addresses]));
  const byId = new Map(corrections.map((named) => [named.id, named]));
  const issues = corrections.flatMap((named) => [
    ...(ids.has(named.id) ? [] : [unknownPaper(named, ids)]),
    ...unknownThemes(named, themeIds),
  ]);
  const taken = new Set(ids);
  const corrected = papers.map((paper) => {
    const named = [paper.id, ...(paper.addresses ?? [])].find((id) => byId.has(id));
    return correct(paper, byId.get(named ?? '')?.correction, taken);
  });
  return { papers: corrected, issues };
}

function correct(
  paper: AddressedPaper,
  correction: Correction | undefined,
  taken: Set<string>,
): CorrectedPaper {
  if (!correction) return paper;
  const { themes, abstract, title, links, ...fields } = correction;
  const address = title === undefined ? undefined : paperId(title);
  const corrected = Object.fromEntries(
    sourcedFields.filter((field) => field in correction).map((field) => [field, 'correction']),
  );
  const isNew = address !== undefined && !taken.has(address);
  if (isNew) taken.add(address);
  return {
    ...paper,
    ...fields,
    ...(title === undefined ? {} : { title }),
    ...(isNew ? { addresses: [...(paper.addresses ?? []), address].toSorted() } : {}),
    sources: { ...paper.sources, ...corrected },
    ...(links ? { links: links.map(({ kind, url }) => ({ ...classifyLink(url), kind })) } : {}),
    ...(abstract === undefined ? {} : { abstract, plainAbstract: abstract }),
    ...(themes ? { chosenThemes: themes.map((id) => ({ id, evidence: [] })) } : {}),
  };
}

function unknownPaper({ id, file }: NamedCorrection, ids: ReadonlySet<string>): Issue {
  const start = id.split('-').slice(0, 2).join('-');
  const nearest = [...ids].filter((other) => other.startsWith(start)).slice(0, 3);
  const hint = nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}?` : '';
  return makeIssue('correction-without-paper', { file }, { id, nearest: hint });
}

function unknownThemes({ correction, file }: NamedCorrection, known: ReadonlySet<string>): Issue[] {
  return (correction.themes ?? [])
    .filter((theme) => !known.has(theme))
    .map((theme) => {
      const themes = [...known].toSorted().join(', ');
      return makeIssue('correction-unknown-theme', { file }, { theme, themes });
    });
}
