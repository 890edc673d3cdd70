/** One page of every kind that a site has: what holds for these holds for all. */
import { inject } from 'vitest';
import { crowdedDigest, crowdedTheme, emptyTheme } from './crowded-archive.ts';
import { filePaths } from './folder-tree.ts';
import {
  publishedDigests,
  publishedPapers,
  publishedThemes,
  type PublishedPaper,
} from './site-data.ts';
import type { OpenOptions, OpenPage } from './site-test.ts';
import { searchPage } from './search-page.ts';
import type { Page } from 'playwright-core';

export interface PageKind {
  kind: string;
  site: 'rootSite' | 'crowdedSite';
  path: string;
}

/** The search page with results, which exist with JavaScript only. */
export const searchResults: PageKind = {
  kind: 'search results',
  site: 'rootSite',
  path: 'search.html?q=learning',
};

export const pageKinds: readonly PageKind[] = [
  { kind: 'home', site: 'rootSite', path: 'index.html' },
  { kind: 'themes', site: 'rootSite', path: 'themes/index.html' },
  { kind: 'themes by size', site: 'rootSite', path: 'themes/by-size.html' },
  { kind: 'themes by growth', site: 'rootSite', path: 'themes/by-growth.html' },
  { kind: 'theme', site: 'rootSite', path: `themes/${fullestTheme()}.html` },
  { kind: 'papers without a theme', site: 'rootSite', path: 'themes/without-a-theme.html' },
  paperKind('paper with links', ({ links, themes }) => links !== undefined && themes.length > 1),
  paperKind('paper without a theme', ({ themes }) => themes.length === 0),
  paperKind('paper without facts', ({ published }) => published === undefined),
  { kind: 'digests', site: 'rootSite', path: 'digests/index.html' },
  { kind: 'digest', site: 'rootSite', path: `digests/${newestDigest()}.html` },
  { kind: 'map', site: 'rootSite', path: 'map.html' },
  { kind: 'map of one theme', site: 'crowdedSite', path: 'map.html' },
  { kind: 'search', site: 'rootSite', path: 'search.html' },
  { kind: 'reading list', site: 'rootSite', path: 'reading-list.html' },
  { kind: 'about', site: 'rootSite', path: 'about.html' },
  { kind: 'not found', site: 'rootSite', path: '404.html' },
  { kind: 'page that is not kept', site: 'rootSite', path: 'offline.html' },
  { kind: 'home of long lists', site: 'crowdedSite', path: 'index.html' },
  { kind: 'themes of long lists', site: 'crowdedSite', path: 'themes/index.html' },
  { kind: 'theme without papers', site: 'crowdedSite', path: `themes/${emptyTheme}.html` },
  { kind: 'long theme', site: 'crowdedSite', path: `themes/${crowdedTheme}.html` },
  crowdedKind('year of a theme', `themes/${crowdedTheme}/2022.html`),
  crowdedKind('year in parts', `themes/${crowdedTheme}/2024.html`),
  crowdedKind('part of a month', `themes/${crowdedTheme}/2024-03-part-1.html`),
  { kind: 'long digest', site: 'crowdedSite', path: `digests/${crowdedDigest}.html` },
  crowdedKind('part of a digest', `digests/${crowdedDigest}/`),
  { kind: 'many digests', site: 'crowdedSite', path: 'digests/index.html' },
  crowdedKind('digests of a year', 'digests/years/'),
  { kind: 'authors', site: 'crowdedSite', path: 'authors/index.html' },
  crowdedKind('authors under a letter', 'authors/under/'),
  { kind: 'author', site: 'crowdedSite', path: 'authors/sailor-aason.html' },
  {
    kind: 'paper of many authors',
    site: 'crowdedSite',
    path: 'papers/lanterns-at-sea-by-everybody.html',
  },
  { kind: 'paper without an abstract', site: 'crowdedSite', path: 'papers/lanterns-ashore.html' },
  { kind: 'organisations', site: 'rootSite', path: 'organizations/index.html' },
  { kind: 'organisation', site: 'rootSite', path: 'organizations/apple.html' },
];

/** Open the page that stands for its kind, and wait until it is complete. */
export async function openKind(
  { site, path }: PageKind,
  context: { openPage: OpenPage; rootSite: string; crowdedSite: string },
  options?: OpenOptions,
): Promise<Page> {
  const page = await context.openPage(context[site], path, options);
  if (path.includes('?')) await searchPage(page);
  return page;
}

function fullestTheme(): string {
  const themes = publishedThemes(inject('site'));
  const [fullest] = themes.toSorted((a, b) => b.papers.length - a.papers.length);
  if (!fullest) throw new Error('The bundled archive has no themes.');
  return fullest.id;
}

export function newestDigest(): string {
  const [newest] = publishedDigests(inject('site'));
  if (!newest) throw new Error('The bundled archive has no digests.');
  return newest.id;
}

function paperKind(kind: string, isOne: (paper: PublishedPaper) => boolean): PageKind {
  const paper = publishedPapers(inject('site')).find(isOne);
  if (!paper) throw new Error(`The bundled archive has no ${kind}.`);
  return { kind, site: 'rootSite', path: `papers/${paper.id}.html` };
}

function crowdedKind(kind: string, folder: string): PageKind {
  const path = filePaths(inject('crowdedSite')).find((each) => each.startsWith(folder));
  if (path === undefined) throw new Error(`The archive with long lists has no ${kind}.`);
  return { kind, site: 'crowdedSite', path };
}
