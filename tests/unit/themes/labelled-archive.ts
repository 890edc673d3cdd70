import { themeFiles, type Files } from '../temporary-archive.ts';

const theme = (title: string, ...phrases: string[]) =>
  ['---', `title: ${title}`, 'area: things', `definition: ${title}.`, ...phrases, '---', ''].join(
    '\n',
  );

const papers = [
  { title: 'Lamps and Stones' },
  { title: 'A Lamp of Glass', abstract: 'It is a lamp. It is long. It ends.' },
  { title: 'An Evening', abstract: 'It comes. A lantern in the dark and a lantern more. It ends.' },
  { title: 'Stones for Birds' },
];

/** Three themes, and four papers to be judged. */
export const labelledArchive: Files = {
  'content/themes/areas.yaml': themeFiles['content/themes/areas.yaml'] ?? '',
  'content/themes/lamps.md': theme(
    'Lamps',
    'phrases: { lamp: 5, lantern: 4 }',
    'against: { dark: 1 }',
  ),
  'content/themes/stones.md': theme('Stones', 'phrases: { stone: 5 }'),
  'content/themes/birds.md': theme('Birds', 'phrases: { bird: 4 }'),
  'digests/list.jsonl': papers.map((paper) => JSON.stringify(paper)).join('\n'),
};
