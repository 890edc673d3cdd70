import type { Area, Theme } from '../../../src/lib/theme.ts';
import type { PaperText } from '../../ingest/weigh-findings.ts';

/** A paper that themes are looked for. */
export interface UnplacedPaper {
  id: string;
  title: string;
  /** Markdown. */
  abstract: string;
  /** What it would be placed by. */
  text: PaperText;
}

/** A theme that a person may want, and what speaks for it. */
export interface ProposedTheme {
  theme: Theme;
  /** Papers of the group that it was made from, and how many of them its phrases place. */
  papers: number;
  placed: number;
  /** Other papers that its phrases place, of all that were looked at. */
  others: number;
  /** Titles of the papers that it says most of. */
  samples: string[];
}

/** All that was found, and all that was left out. */
export interface Suggestion {
  proposed: ProposedTheme[];
  /** New areas to go with them; none where the archive's own serve. */
  areas: Area[];
  papers: {
    /** All that were looked at: each is either grouped, small, loose or alone. */
    all: number;
    /** In groups that a theme is proposed for. */
    grouped: number;
    /** In groups that are too small. */
    small: number;
    /** In groups that phrases do not hold together. */
    loose: number;
    /** Like no group. */
    alone: number;
    /** That the proposed themes together place, whatever group they are in. */
    placed: number;
  };
  /** Groups with fewer papers than `least`: no theme is proposed for them. */
  small: { groups: number; least: number };
  /** Groups that no phrase names or that phrases cannot place: nothing is proposed for them either. */
  loose: ProposedTheme[];
}
