import type { PaperRecord } from '../../src/lib/paper.ts';
import type { CorrectedPaper } from './apply-corrections.ts';
import { placeUnderThemes, type ThemePhrases } from './place-under-themes.ts';
import type { PaperText } from './weigh-findings.ts';

/** What a paper is placed by: its words, its keywords and the headings that digests put it under. */
export function textOf(paper: CorrectedPaper): PaperText {
  const { title, plainAbstract, isSummary, keywords, digests } = paper;
  const topics = [...new Set(digests.flatMap(({ topic }) => topic ?? []))];
  return { title, abstract: plainAbstract, isSummary, keywords, topics };
}

/** The record of a paper: where a person chose its themes, those; else what its phrases say. */
export function placePaper(paper: CorrectedPaper, phrases: ThemePhrases): PaperRecord {
  const {
    plainAbstract: _,
    chosenThemes,
    titles: __,
    keptIds: ___,
    formerIds: ____,
    places: _____,
    ...record
  } = paper;
  return { ...record, themes: chosenThemes ?? placeUnderThemes(textOf(paper), phrases) };
}
