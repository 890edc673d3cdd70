/** A file that is cut from the typeface, and when a page has to load it. */
export interface Face {
  name: string;
  /** The file of the typeface that it is cut from. */
  source: 'Roman' | 'Italic';
  style: 'normal' | 'italic';
  /**
   * The weights that it stands for, as CSS writes them. Only faces that say the same style and
   * weight complete each other.
   */
  weight: string;
  axes: Record<string, number | { min: number; max: number }>;
  features: readonly string[];
  /** Code points, first and last of each range; a browser loads the file where one of them is shown. */
  ranges: readonly (readonly [number, number])[];
}

/**
 * The two families that the style sheet names, and what a page does where a face is not there in
 * time: it goes on without the one, so that text never moves under a reader’s eyes, and waits for
 * the other, which is only asked for when it is at hand.
 */
export const families = [
  { family: 'Shelfmark Serif', display: 'optional' },
  { family: 'Shelfmark Serif at Hand', display: 'block' },
] as const;

/** Old-style and lining figures, proportional and in columns, and the marks and ligatures of text. */
const figures = ['lnum', 'onum', 'pnum', 'tnum'];
const italicFeatures = ['ccmp', 'kern', 'liga', 'mark', 'mkmk', ...figures];
/** The roman has small capitals drawn for it, the italic has none. */
const romanFeatures = [...italicFeatures, 'c2sc', 'smcp'];

/** What English text is made of: letters, figures, and the signs of a well-set page. */
const english = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
] as const;

/** All else that the typeface has: names from all of Europe and from Vietnam, Greek, raised figures. */
const rest = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x24f],
  [0x259, 0x259],
  [0x2b0, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2070, 0x209f],
  [0x2100, 0x2121],
  [0x2150, 0x215f],
  [0x2202, 0x2211],
  [0x221a, 0x221e],
] as const;

/** The optical sizes that pages are set in: notes, text and titles are cut for their size. */
const opticalSizes = { min: 8, max: 40 };
const textSize = 14;

export const faces: readonly Face[] = [
  {
    name: 'serif-roman',
    source: 'Roman',
    style: 'normal',
    weight: '400 500',
    axes: { wght: 400, opsz: opticalSizes },
    features: romanFeatures,
    ranges: english,
  },
  {
    name: 'serif-semibold',
    source: 'Roman',
    style: 'normal',
    weight: '600 700',
    axes: { wght: 600, opsz: textSize },
    features: italicFeatures,
    ranges: english,
  },
  {
    name: 'serif-italic',
    source: 'Italic',
    style: 'italic',
    weight: '400 700',
    axes: { wght: 400, opsz: textSize },
    features: italicFeatures,
    ranges: english,
  },
  {
    name: 'serif-roman-rest',
    source: 'Roman',
    style: 'normal',
    weight: '400 500',
    axes: { wght: 400, opsz: textSize },
    features: italicFeatures,
    ranges: rest,
  },
];
