/** The only caller of `getCollection`: sorts, joins, and refuses what `astro build` lets pass. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { compareText } from './compare-text.ts';
import { digestDay, type DigestRecord } from './digest.ts';
import type { Appearance, PaperRecord, Placement } from './paper.ts';
import { takenThemeIds } from './routes.ts';
import { byFamilyName, byName, gatherNamed, type Named } from './named.ts';
import type { Area, Theme } from './theme.ts';

export interface Paper extends PaperRecord {
  /** The abstract as HTML, rendered once. */
  html: string;
  /** The beginning of the abstract, plain. */
  excerpt: string;
  /** The themes with why, primary first. */
  shelves: PlacedUnder[];
  /** Every appearance with its digest, newest capture first. */
  appearances: (Appearance & { digest: DigestRecord })[];
}

export interface PlacedUnder extends Placement {
  theme: Theme;
  area: Area;
}

/** A theme with its papers, newest first. */
export interface Shelf extends Theme {
  html: string;
  papers: Paper[];
}

export interface ListedPaper {
  rank: number;
  paper: Paper;
  appearance: Appearance;
}

/** A digest with its papers in its own order. */
export interface Digest extends DigestRecord {
  listed: ListedPaper[];
}

export interface Archive {
  /** Newest first. */
  papers: Paper[];
  /** Newest capture first. */
  digests: Digest[];
  /** In order of their titles. */
  shelves: Shelf[];
  /** In the order of `areas.yaml`, each with its themes. */
  areas: (Area & { shelves: Shelf[] })[];
  /** Papers without a theme, newest first. */
  unplaced: Paper[];
  /** Everybody who is named as an author, by family name. */
  authors: Named[];
  /** In order of their names. */
  organizations: Named[];
  /** What a person wrote about this archive (`content/about.md`), as HTML. */
  about: string | undefined;
}

let loaded: Promise<Archive> | undefined;

/**
 * Load the whole archive, once a build; `npm run dev` sees each change.
 * Throws where a collection is empty, a record names another that does not exist, or a text was
 * not rendered: `astro build` itself would go on in silence.
 */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Archive> {
  const areas = await loadAreas();
  const themes = new Map((await filled('themes')).map((entry) => [entry.id, toShelf(entry)]));
  const digests = new Map(
    (await filled('digests')).map(({ id, data }) => [id, { id, ...data, listed: [] } as Digest]),
  );
  const placedUnder = (placement: Placement): PlacedUnder => {
    const { html: _, papers: __, ...theme } = find(themes, placement.id, 'theme');
    return { ...placement, theme, area: find(areas, theme.area, 'area') };
  };
  const papers = (await filled('papers')).map((entry) => toPaper(entry, placedUnder, digests));
  papers.sort(newestFirst);
  for (const paper of papers) shelve(paper, themes, digests);
  for (const digest of digests.values()) digest.listed.sort((a, b) => a.rank - b.rank);
  const shelves = [...themes.values()].sort((a, b) => compareText(a.title, b.title));
  return {
    papers,
    digests: [...digests.values()].sort(newestCaptureFirst),
    shelves,
    areas: [...areas.values()].map((area) => ({
      ...area,
      shelves: shelves.filter((shelf) => shelf.area === area.id),
    })),
    unplaced: papers.filter((paper) => paper.shelves.length === 0),
    authors: gatherNamed(papers, ({ authors = [] }) => authors).sort(byFamilyName),
    organizations: gatherNamed(papers, ({ organization }) =>
      organization ? [organization.name] : [],
    ).sort(byName),
    about: (await filled('about')).map(renderedHtml).find((html) => html !== ''),
  };
}

async function filled<Name extends 'about' | 'areas' | 'digests' | 'papers' | 'themes'>(
  name: Name,
): Promise<CollectionEntry<Name>[]> {
  const entries = await getCollection(name);
  if (entries.length > 0) return entries;
  throw new Error(`The archive has no ${name}. Run “npm run ingest” and look at what it reports.`);
}

async function loadAreas(): Promise<Map<string, Area>> {
  const entries = (await filled('areas')).sort((a, b) => a.data.position - b.data.position);
  return new Map(entries.map(({ id, data: { title, hue } }) => [id, { id, title, hue }]));
}

function toShelf(entry: CollectionEntry<'themes'>): Shelf {
  if (takenThemeIds.has(entry.id)) throw new Error(`No theme may have the id ${entry.id}.`);
  return { id: entry.id, ...entry.data, html: renderedHtml(entry), papers: [] };
}

function toPaper(
  entry: CollectionEntry<'papers'>,
  placedUnder: (placement: Placement) => PlacedUnder,
  digests: ReadonlyMap<string, DigestRecord>,
): Paper {
  const { id, data, body = '' } = entry;
  const appearances = data.digests.map((appearance) => ({
    ...appearance,
    digest: find(digests, appearance.id, 'digest'),
  }));
  return {
    id,
    ...data,
    abstract: body.trim(),
    html: renderedHtml(entry),
    excerpt: excerptOf(entry),
    shelves: data.themes.map(placedUnder),
    appearances: appearances.sort((a, b) => newestCaptureFirst(a.digest, b.digest)),
  };
}

/** A remark or rehype plugin that throws leaves a page without its text, and Astro says nothing. */
function renderedHtml(entry: CollectionEntry<'papers' | 'themes' | 'about'>): string {
  const html = entry.rendered?.html ?? '';
  if (html.trim() === '' && (entry.body ?? '').trim() !== '') {
    throw new Error(`The text of ${entry.collection}/${entry.id} was not rendered.`);
  }
  return html;
}

/** The excerpt that `remarkExcerpt` left in the metadata of the rendered text. */
function excerptOf({ rendered }: CollectionEntry<'papers'>): string {
  const frontmatter = rendered?.metadata?.frontmatter as Record<string, unknown> | undefined;
  return typeof frontmatter?.['excerpt'] === 'string' ? frontmatter['excerpt'] : '';
}

function shelve(
  paper: Paper,
  themes: ReadonlyMap<string, Shelf>,
  digests: ReadonlyMap<string, Digest>,
): void {
  for (const { id } of paper.shelves) find(themes, id, 'theme').papers.push(paper);
  for (const { digest: _, ...appearance } of paper.appearances) {
    const { listed } = find(digests, appearance.id, 'digest');
    listed.push({ rank: appearance.rank, paper, appearance });
  }
}

function find<Value>(map: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no ${kind} with the id ${id}.`);
  return value;
}

/** Papers without a date come last; on the same day titles decide. */
function newestFirst(a: Paper, b: Paper): number {
  return compareText(b.published ?? '', a.published ?? '') || compareText(a.id, b.id);
}

function newestCaptureFirst(a: DigestRecord, b: DigestRecord): number {
  return compareText(digestDay(b), digestDay(a)) || compareText(a.id, b.id);
}
