/** A small archive in which every operator of the search has something to find. */
import { paperId } from '../../src/lib/paper-id.ts';
import type { ArchiveParts } from './write-archive.ts';

interface Listed {
  title: string;
  abstract?: string;
  authors?: string[];
  published?: string;
  keywords?: string[];
  links?: { kind: string; url: string }[];
  numComments?: number;
}

const papers = {
  baking: {
    title: 'Baking Bread with Wild Yeast',
    abstract: 'Bread of wild yeast rises slowly. A long rest in the cold makes its crust crisp.',
    authors: ['Ada Miller', 'Ben Oven'],
    published: '2021-05-01',
    links: [{ kind: 'code', url: 'https://example.org/bread' }],
    numComments: 3,
  },
  rye: {
    title: 'Rye',
    abstract: 'Rye bread needs sour dough. A sour dough needs patience in the cold.',
    authors: ['Ben Miller', 'Ada Oven'],
    published: '2022-01-15',
    keywords: ['pumpernickel', 'slow grain'],
    numComments: 9,
  },
  cakes: {
    title: 'Sour-Dough Cakes: A Survey',
    abstract: 'Cakes are compared. Wild dreams of yeast are not bread.',
    authors: ['Émile Flour'],
    published: '2023-11-30',
  },
  soups: {
    title: 'Soups Served in Bread',
    abstract: 'A bowl that can be eaten saves dishes. Rye is best for this, said the cook.',
    published: '2023',
  },
  undated: {
    title: 'Notes on Bread without a Date',
    abstract: 'Nobody knows when this bread was baked.',
    authors: ['Ada Miller'],
  },
  bare: { title: 'Rye and Rain', published: '2020-02-02', numComments: 1 },
} satisfies Record<string, Listed>;

export type SearchedPaper = keyof typeof papers;

export function searchedId(paper: SearchedPaper): string {
  return paperId(papers[paper].title);
}

export function searchedArchive(): ArchiveParts {
  const line = (record: object) => `${JSON.stringify(record)}\n`;
  const { bare, ...others } = papers;
  return {
    digests: {},
    files: {
      'digests/list-one.jsonl': Object.values(others).map(line).join(''),
      'digests/list-two.jsonl': line(bare),
      // No plain record says where a paper is from; a correction can.
      [`content/corrections/${searchedId('baking')}.yaml`]:
        'organization: { id: north, name: Bakery of the North }\n',
      [`content/corrections/${searchedId('cakes')}.yaml`]:
        'organization: { id: flour, name: Flour & Sons }\n',
      'content/themes/doughs.md': themeFile('Sour doughs', 'sour dough'),
      'content/themes/soups.md': themeFile('Soups', 'soup'),
      'content/themes/areas.yaml': '- id: kitchen\n  title: Kitchen\n  hue: 3\n',
    },
  };
}

function themeFile(title: string, phrase: string): string {
  return `---
title: ${title}
area: kitchen
definition: What a kitchen gives.
phrases:
  ${phrase}: 5
---

More about it.
`;
}
