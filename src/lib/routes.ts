export type FeedFormat = 'atom' | 'json';

const feedEndings = { atom: 'xml', json: 'json' } as const satisfies Record<FeedFormat, string>;

/**
 * Every address of the site, from its root. Each names a file, because some hosts know no index
 * documents; pages are written with these and made relative when they are built.
 */
export const routes = {
  home: '/index.html',
  themes: '/themes/index.html',
  themesBy: (order: ThemeOrder) => `/themes/by-${order}.html`,
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
  readingList: '/reading-list.html',
  about: '/about.html',
  /** The newest papers of the archive, of a theme and of a series of digests, as feeds. */
  feed: (format: FeedFormat) => `/feed.${feedEndings[format]}`,
  themeFeed: (id: string, format: FeedFormat) =>
    format === 'atom' ? `/themes/${id}.xml` : `/themes/${id}.feed.json`,
  seriesFeed: (id: string, format: FeedFormat) => `/feeds/${id}.${feedEndings[format]}`,
  /** All papers of a theme, and of the archive, as citations. */
  themeCitations: (id: string, extension: string) => `/themes/${id}.${extension}`,
  citations: (extension: string) => `/data/citations.${extension}`,
  /** What a link to a page shows of it where pages are shared. */
  image: (kind: 'papers' | 'themes', id: string) => `/images/${kind}/${id}.png`,
  /** One file, or an index of parts where that would be too large. */
  sitemap: '/sitemap.xml',
  sitemapIndex: '/sitemap-index.xml',
  sitemapPart: (part: number) => `/sitemap-${part}.xml`,
  /** Shown by the service worker in place of a page that is not kept. */
  offline: '/offline.html',
  /** At the root: a service worker serves what lies beside and below it. */
  worker: '/sw.js',
  scripts: {
    offline: '/scripts/offline.js',
    offlineControl: '/scripts/offline-control.js',
  },
  changesOfYear: (year: string) => `/data/changes/${year}.json`,
  /** The folder of the titles that the map's script loads. */
  mapFolder: '/data/map/',
  data: {
    papers: '/data/papers.jsonl',
    themes: '/data/themes.json',
    digests: '/data/digests.json',
    changes: '/data/changes.json',
    build: '/data/build.json',
    files: '/data/files.json',
    searchFiles: '/data/search-files.json',
  },
} as const;

/** The shelf of papers that no theme's phrases found. */
export const unplacedShelf = 'without-a-theme';

/** The orders that the themes are listed in, beside that by area. */
export const themeOrders = ['size', 'growth', 'name'] as const;
export type ThemeOrder = (typeof themeOrders)[number];

/** Ids that no theme may have: their addresses are pages about all themes. */
export const takenThemeIds: ReadonlySet<string> = new Set([
  'index',
  unplacedShelf,
  ...themeOrders.map((order) => `by-${order}`),
]);

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
