/**
 * Every address of the site, from its root. Each names a file, because some hosts know no index
 * documents; pages are written with these and made relative when they are built.
 */
export const routes = {
  home: '/index.html',
  themes: '/themes/index.html',
  theme: (id: string, page?: string) => paged('/themes', id, page),
  paper: (id: string) => `/papers/${id}.html`,
  digests: '/digests/index.html',
  digestsOfYear: (year: string) => `/digests/years/${year}.html`,
  digest: (id: string, page?: string) => paged('/digests', id, page),
  authors: '/authors/index.html',
  authorsUnder: (initials: string) => `/authors/under/${initials}.html`,
  author: (id: string, page?: string) => paged('/authors', id, page),
  organizations: '/organizations/index.html',
  organization: (id: string, page?: string) => paged('/organizations', id, page),
  map: '/map.html',
  search: '/search.html',
  about: '/about.html',
  data: {
    papers: '/data/papers.jsonl',
    themes: '/data/themes.json',
    digests: '/data/digests.json',
    map: (part: string) => `/data/map/${part}.js`,
  },
} as const;

/** The shelf of papers that no theme's phrases found. */
export const unplacedShelf = 'without-a-theme';

/**
 * Make an address from the root relative to the page at `from`: `../papers/a.html`.
 * Throws when `to` does not start at the root.
 */
export function relativeAddress(from: string, to: string): string {
  if (!to.startsWith('/')) throw new Error(`The address ${to} does not start at the root.`);
  const folders = from.split('/').slice(1, -1);
  const target = to.split('/').slice(1);
  let shared = 0;
  while (
    shared < folders.length &&
    shared < target.length - 1 &&
    folders[shared] === target[shared]
  ) {
    shared += 1;
  }
  const up = '../'.repeat(folders.length - shared);
  return `${up === '' ? './' : up}${target.slice(shared).join('/')}`;
}

function paged(folder: string, id: string, page: string | undefined): string {
  return page === undefined ? `${folder}/${id}.html` : `${folder}/${id}/${page}.html`;
}
