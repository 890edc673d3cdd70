/** An archive whose lists are too long for one page: of a theme, of a digest, and of digests. */
import { paperId } from '../../src/lib/paper-id.ts';
import type { ArchiveParts, ListedPaper } from './write-archive.ts';

export const crowdedTheme = 'paper-lanterns';
/** A theme that no paper stands under. */
export const emptyTheme = 'glass-lanterns';
export const crowdedDigest = '2024-12-31';

/** How many of the theme's papers are of which period. One month alone is too long for a page. */
export const crowdedPeriods = { '2022': 40, '2024-03': 150, '2024-07': 40, undated: 20 } as const;

/** A paper whose title a correction changes: its first title stays an address. */
export const renamedPaper = {
  first: paperId('A Tilte About Lanterns'),
  correctedTitle: 'A Title About Lanterns',
  corrected: paperId('A Title About Lanterns'),
};

const listedDates = {
  '2022': 'Feb 9, 2022',
  '2024-03': 'Mar 4, 2024',
  '2024-07': 'Jul 1, 2024',
} as const;

export function crowdedArchive(): ArchiveParts {
  return {
    digests: { [crowdedDigest]: crowd(), ...smallDigests(100) },
    files: {
      'digests/named.jsonl': namedPapers(),
      [`content/themes/${crowdedTheme}.md`]: themeFile,
      [`content/themes/${emptyTheme}.md`]: emptyThemeFile,
      'content/themes/areas.yaml': '- id: crafts\n  title: Crafts\n  hue: 3\n',
      'content/about.md': 'Lanterns, counted.\n',
      [`content/corrections/${renamedPaper.first}.yaml`]: `title: ${renamedPaper.correctedTitle}\n`,
    },
  };
}

const themeFile = `---
title: Paper lanterns
area: crafts
definition: Light in folded paper.
phrases:
  paper lantern: 5
---

Whatever glows and folds.
`;

const emptyThemeFile = `---
title: Glass lanterns
area: crafts
definition: Light behind glass.
phrases:
  glass lantern: 5
neighbours: [${crowdedTheme}]
---

Nobody has written of them yet.
`;

/** Records with names: of one paper more than an index of names shows on one page. */
function namedPapers(): string {
  const crew = Array.from({ length: 420 }, (_, index) => `Sailor ${letters(index)}son`);
  const records = [
    { title: 'Lanterns at Sea, by Everybody', authors: crew, date: '2023-02-01', venue: 'Harbour' },
    {
      title: 'Lanterns Ashore',
      authors: ['Ada Lamp', 'Sailor Aason'],
      arxiv: '2301.00001',
      keywords: 'quay lights; harbours & <b>piers</b>',
    },
  ];
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** `Aa`, `Ab` … `Ba` …: family names under every letter. */
function letters(index: number): string {
  const [first, second] = [index / 26, index % 26].map((at) => String.fromCharCode(97 + at));
  return `${first?.toUpperCase()}${second}`;
}

function crowd(): ListedPaper[] {
  const periods = Object.entries(crowdedPeriods) as [keyof typeof crowdedPeriods, number][];
  return periods.flatMap(([period, count]) =>
    Array.from({ length: count }, (_, index) => {
      const title = `Paper Lanterns of ${period}, Number ${index + 1}`;
      return period === 'undated' ? lantern(title) : lantern(title, listedDates[period]);
    }),
  );
}

function smallDigests(count: number): Record<string, ListedPaper[]> {
  const days = Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10),
  );
  return Object.fromEntries(
    days.map((day, index) => [
      day,
      [
        {
          title: index === 0 ? 'A Tilte About Lanterns' : `Kites Seen on Day ${index}`,
          abstract: 'Wind, string and patience are all that it takes.',
          facts: { who: '2 authors', date: 'Jan 1, 2023' },
        },
      ],
    ]),
  );
}

function lantern(title: string, date?: string): ListedPaper {
  const abstract = 'Each paper lantern is folded by hand. It is lit once, and counted.';
  return { title, abstract, ...(date ? { facts: { who: '3 authors', date } } : {}) };
}
