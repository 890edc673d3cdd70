import { routes } from './routes.ts';

/** What the site calls itself. */
export const site = {
  name: 'Shelfmark',
  /** One sentence for search engines and for the head of the home page. */
  description:
    'Digests of research papers, kept as an archive: every paper under its themes, every word searchable.',
} as const;

/** The parts of the site, as every page's header leads to them. */
export const siteParts = [
  { id: 'themes', name: 'Themes', to: routes.themes },
  { id: 'digests', name: 'Digests', to: routes.digests },
  { id: 'authors', name: 'Authors', to: routes.authors },
  { id: 'search', name: 'Search', to: routes.search },
  { id: 'about', name: 'About', to: routes.about },
] as const;
