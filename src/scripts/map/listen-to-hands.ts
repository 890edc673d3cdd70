import type { Point } from '../../lib/map/point.ts';

/** What hands do on the map. Points are in the frame, in pixels. */
export interface HandEvents {
  zoom: (factor: number, at: Point) => void;
  move: (right: number, down: number) => void;
  canZoomOut: () => boolean;
  /** Gives whether the key says anything here. */
  key: (key: string) => boolean;
  /** Pointed at, or at nothing any more. */
  point: (at: Point | undefined) => void;
  press: () => void;
  leave: () => void;
  click: (at: Point, isTouch: boolean) => void;
}

/** Listen to mouse, fingers, wheel and keys. */
export function listenToHands(frame: HTMLElement, on: HandEvents): void {
  const pointIn = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left - frame.clientLeft, y: clientY - top - frame.clientTop };
  };
  listenToPointers(frame, on, pointIn);
  frame.addEventListener('blur', on.leave);
  frame.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (on.key(event.key)) event.preventDefault();
  });
  const turn = (event: WheelEvent) => {
    const turns = turnsOf(event);
    // Where it cannot go farther out the wheel scrolls the page on.
    if (turns === 0 || (turns > 0 && !on.canZoomOut())) return;
    event.preventDefault();
    on.zoom(1.6 ** -turns, pointIn(event));
  };
  frame.addEventListener('wheel', turn, { passive: false });
}

/** How far a wheel was turned, whatever it counts in. */
function turnsOf({ deltaMode, deltaY }: WheelEvent): number {
  const turns = deltaY / (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 100 : 3);
  return Math.max(-2, Math.min(2, turns));
}

/** A hand trembles when it clicks, by so many pixels. */
const trembling = 4;

function listenToPointers(
  frame: HTMLElement,
  on: HandEvents,
  pointIn: (event: MouseEvent) => Point,
): void {
  /** Where each finger or the mouse is down. */
  const down = new Map<number, Point>();
  let hasMoved = false;
  const drag = ({ pointerId }: PointerEvent, from: Point, to: Point) => {
    if (!hasMoved && Math.hypot(to.x - from.x, to.y - from.y) < trembling) return;
    hasMoved = true;
    frame.setPointerCapture(pointerId);
    down.set(pointerId, to);
    const other = [...down].find(([id]) => id !== pointerId)?.[1];
    if (other) pinch(from, to, other, on.zoom);
    else on.move(to.x - from.x, to.y - from.y);
  };
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) hasMoved = false;
    down.set(event.pointerId, pointIn(event));
    on.press();
  });
  frame.addEventListener('pointermove', (event) => {
    const from = down.get(event.pointerId);
    if (from) drag(event, from, pointIn(event));
    else if (event.pointerType !== 'touch') on.point(pointIn(event));
  });
  frame.addEventListener('pointerup', ({ pointerId }) => down.delete(pointerId));
  frame.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId));
  frame.addEventListener('pointerleave', () => {
    if (down.size === 0) on.point(undefined);
  });
  frame.addEventListener('dragstart', (event) => event.preventDefault());
  const click = (event: PointerEvent) => {
    // What was moved was not meant to be opened, also where it began on a name.
    if (hasMoved) event.preventDefault();
    else if (event.target instanceof HTMLCanvasElement) {
      on.click(pointIn(event), event.pointerType === 'touch');
    }
  };
  frame.addEventListener('click', click, { capture: true });
}

function pinch(from: Point, to: Point, other: Point, zoom: HandEvents['zoom']): void {
  const before = Math.hypot(from.x - other.x, from.y - other.y);
  if (before > 0) zoom(Math.hypot(to.x - other.x, to.y - other.y) / before, other);
}
