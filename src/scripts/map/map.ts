/** The map of papers, near and far: puts what is seen and what a hand does together. */
import { overlaps, type Box } from '../../lib/map/label-boxes.ts';
import type { Point } from '../../lib/map/point.ts';
import { element } from '../../search/element.ts';
import { listenToHands } from './listen-to-hands.ts';
import { loadTitles } from './load-titles.ts';
import { placeTitle, writeCaption } from './map-caption.ts';
import { mapDrawing } from './map-drawing.ts';
import { mapNames } from './map-names.ts';
import { mapView } from './map-view.ts';
import { moveCursor } from './move-cursor.ts';
import { readPoints } from './read-points.ts';

/** From here on areas step back, and titles appear where few enough papers are in view. */
const closeUp = 2.5;
const mostTitles = 150;
const zoomStep = 1.6;
/** How far from a point one still points at it, in pixels; a finger is broader. */
const reach = { mouse: 14, finger: 28 };

const root = new URL('..', (document.currentScript as HTMLScriptElement).src);
const frame = required<HTMLElement>('[data-map-frame]');
const picture = required<SVGElement>('[data-map-frame] svg');
const controls = required<HTMLElement>('[data-map-controls]');
const caption = required<HTMLElement>('[data-map-caption]');
const canvas = element('canvas', { class: 'map-canvas' });
const layer = element('div', { class: 'map-layer', 'aria-hidden': 'true' });
const label = element('p', { class: 'map-label', 'aria-hidden': 'true' });

const sheet = readPoints(picture);
const view = mapView(sheet, viewChanged);
const drawing = mapDrawing(canvas, picture);
const names = mapNames(layer, [...document.querySelectorAll<HTMLElement>('[data-at]')]);
const titles = loadTitles(new URL(frame.dataset['titles'] ?? '', root).href, () => {
  describe();
  draw();
});
/** The number of the paper that is pointed at. */
let chosen: number | undefined;
/** Where the keyboard points, in the frame. */
let cursor: Point | undefined;
let isDrawing = false;

frame.append(canvas, layer, label);
frame.classList.add('is-live');
frame.tabIndex = 0;
frame.setAttribute('role', 'application');
frame.setAttribute(
  'aria-label',
  'Map of papers. Arrow keys point at papers, plus and minus bring them closer and farther, Enter opens one.',
);
controls.hidden = caption.hidden = false;
listenToButtons();
listenToHands(frame, {
  zoom: view.zoom,
  move: view.move,
  canZoomOut: () => view.state().scale > 1,
  key: pressKey,
  point: (at) => {
    if (!cursor) choose(at && view.nearest(at, reach.mouse));
  },
  press: () => pointByKeys(undefined),
  leave: () => pointByKeys(undefined),
  click: (at, isTouch) => {
    choose(view.nearest(at, isTouch ? reach.finger : reach.mouse));
    // A finger hides what it points at: the caption shows it, and opens it.
    if (!isTouch) openChosen();
  },
});
listenToPage();
describe();

function required<Kind extends Element>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page of the map has no ${selector}.`);
  return found;
}

function listenToButtons(): void {
  for (const button of controls.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      if (button.dataset['zoom'] === 'whole') view.showWhole();
      else view.zoom(button.dataset['zoom'] === 'in' ? zoomStep : 1 / zoomStep);
    });
  }
}

function listenToPage(): void {
  new ResizeObserver(() => {
    names.measure();
    view.resize({ width: frame.clientWidth, height: frame.clientHeight });
    placeNames();
  }).observe(frame);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', readColors);
  new MutationObserver(readColors).observe(document.documentElement, {
    attributeFilter: ['data-color-scheme'],
  });
  readColors();
}

function readColors(): void {
  drawing.readColors();
  draw();
}

function viewChanged(isScaled: boolean): void {
  if (isScaled) placeNames();
  // A finger scrolls the page as long as there is nothing to move to.
  frame.style.touchAction = view.state().scale > 1 ? 'none' : 'pan-y';
  draw();
}

function placeNames(): void {
  const { width, height, scale, left, top } = view.state();
  const drawn = { width: width * scale, height: height * scale };
  names.place(drawn, scale < closeUp, (box) => {
    const inFrame = {
      ...{ left: box.left + left, right: box.right + left },
      ...{ top: box.top + top, bottom: box.bottom + top },
    };
    return view.papersIn(inFrame).length;
  });
}

function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    drawNow();
  });
}

function drawNow(): void {
  const { width, height, scale, left, top } = view.state();
  const visible = view.papersIn({ left: -9, top: -9, right: width + 9, bottom: height + 9 });
  drawing.begin({ width, height });
  drawing.points(visible.map(view.paperAt), pointRadius(width, scale));
  const taken = names.show(left, top);
  if (scale >= closeUp && visible.length <= mostTitles) drawTitles(visible, taken, width);
  drawChosen(width);
  if (cursor) drawing.cross(cursor);
}

/** Small where there are many or little room, and growing slower than the map. */
function pointRadius(width: number, scale: number): number {
  const whole = (12.5 / sheet.points.length ** 0.25) * Math.min(1, Math.sqrt(width / 1000));
  return Math.max(0.8, Math.min(6, whole * scale ** 0.3));
}

function drawTitles(visible: readonly number[], taken: Box[], width: number): void {
  const isFree = (box: Box) =>
    box.left >= 0 && box.right <= width && !taken.some((other) => overlaps(box, other));
  for (const number of visible) {
    const [title] = titles.rowOf(number) ?? [];
    if (title === undefined || number === chosen) continue;
    const box = drawing.title(title, view.paperAt(number), isFree);
    if (box) taken.push(box);
  }
}

function drawChosen(width: number): void {
  const [title] = chosen === undefined ? [] : (titles.rowOf(chosen) ?? []);
  label.hidden = title === undefined;
  if (chosen === undefined) return;
  const at = view.paperAt(chosen);
  drawing.ring(at);
  if (title !== undefined) placeTitle(label, title, at, width);
}

function choose(number: number | undefined): void {
  if (number === chosen) return;
  chosen = number;
  frame.style.cursor = number === undefined ? '' : 'pointer';
  describe();
  draw();
}

function describe(): void {
  const row = chosen === undefined ? undefined : titles.rowOf(chosen);
  if (row) writeCaption(caption, { title: row[0], theme: row[1], address: addressOf(row[2]) });
  else if (chosen === undefined) writeCaption(caption, 'Point at a paper to see its title.');
  else if (titles.hasFailed(chosen)) {
    writeCaption(caption, 'The titles of this part of the map could not be loaded.');
  }
}

function addressOf(id: string): string {
  return new URL(frame.dataset['paper']?.replace('*', id) ?? '', root).href;
}

function openChosen(): void {
  const row = chosen === undefined ? undefined : titles.rowOf(chosen);
  if (row) location.href = addressOf(row[2]);
}

function pressKey(key: string): boolean {
  const { width, height } = view.state();
  const at = cursor ?? { x: width / 2, y: height / 2 };
  if (key === '+' || key === '=') view.zoom(zoomStep, at);
  else if (key === '-') view.zoom(1 / zoomStep, at);
  else if (key === '0') view.showWhole();
  else if (key === 'Enter') openChosen();
  else if (key.startsWith('Arrow')) pointByKeys(moveCursor(view, key, at));
  else return false;
  if (cursor) choose(view.nearest(cursor, Math.max(width, height)));
  return true;
}

function pointByKeys(at: Point | undefined): void {
  cursor = at;
  draw();
}
