/** The map of the archive: where every paper, theme and area is. Drawn once a build. */
import { loadArchive, type Archive, type Paper, type Shelf } from './archive.ts';
import { loadLikeness } from './archive-likeness.ts';
import { findCentre } from './map/find-centre.ts';
import { layoutPapers } from './map/layout-papers.ts';
import { compareOnSheet } from './map/point-order.ts';
import type { Point } from './map/point.ts';
import { settlePoints } from './map/settle-points.ts';

/** A paper on the sheet of the map. */
export interface MapPaper extends Point {
  paper: Paper;
}

/** A theme or an area, and where most of its papers are. */
export interface MapPlace {
  at: Point;
  hue: number;
}

export interface MapTheme extends MapPlace {
  shelf: Shelf;
}

export interface MapArea extends MapPlace {
  title: string;
  id: string;
  /** Those with papers. */
  themes: MapTheme[];
}

export interface ArchiveMap {
  /** Near ones follow each other. */
  papers: MapPaper[];
  /** In the order of `areas.yaml`, those with papers. */
  areas: MapArea[];
}

let last: { archive: Archive; map: ArchiveMap } | undefined;

export async function loadMap(): Promise<ArchiveMap> {
  const archive = await loadArchive();
  if (last?.archive === archive) return last.map;
  const papers = await placePapers(archive);
  const points = new Map(papers.map((each) => [each.paper, each]));
  last = { archive, map: { papers, areas: placeAreas(archive, points) } };
  return last.map;
}

async function placePapers(archive: Archive): Promise<MapPaper[]> {
  const { texts, neighbours } = await loadLikeness();
  const byId = new Map(archive.papers.map((paper) => [paper.id, paper]));
  const papers = texts.flatMap(({ id }) => byId.get(id) ?? []);
  const themes = papers.map(({ shelves }) => shelves[0]?.theme.id);
  const points = settlePoints(layoutPapers(neighbours, themes));
  return papers
    .map((paper, place) => ({ paper, x: 0, y: 0, ...points[place] }))
    .sort(compareOnSheet);
}

function placeAreas({ areas }: Archive, points: ReadonlyMap<Paper, MapPaper>): MapArea[] {
  const placed = areas.map(({ id, title, hue, shelves }) => {
    const filled = shelves.filter(({ papers }) => papers.length > 0);
    const themes = filled.map((shelf) => ({ shelf, hue, at: centreOf(shelf, points) }));
    const papers = filled.flatMap((shelf) => shelf.papers);
    const own = papers.filter(({ shelves: [primary] }) => primary?.area.id === id);
    return { id, title, hue, themes, papers: own.length > 0 ? own : papers };
  });
  return placed
    .filter(({ papers }) => papers.length > 0)
    .map(({ papers, ...area }) => ({ ...area, at: findCentre(pointsOf(papers, points)) }));
}

/** A paper lies where its primary theme is; others may lie anywhere. */
function centreOf({ id, papers }: Shelf, points: ReadonlyMap<Paper, MapPaper>): Point {
  const own = papers.filter(({ shelves: [primary] }) => primary?.theme.id === id);
  return findCentre(pointsOf(own.length > 0 ? own : papers, points));
}

function pointsOf(papers: readonly Paper[], points: ReadonlyMap<Paper, MapPaper>): Point[] {
  return papers.flatMap((paper) => points.get(paper) ?? []);
}
