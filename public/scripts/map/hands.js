// @ts-check
/* exported listenToMapHands */

/**
 * Mouse, fingers, wheel and keys on the map. Places are on the frame, in pixels.
 * @param {HTMLElement} frame
 * @param {{
 *   zoom: (factor: number, at: MapPlace) => void,
 *   move: (right: number, down: number) => void,
 *   canZoomOut: () => boolean,
 *   key: (key: string) => boolean,
 *   point: (at: MapPlace | undefined) => void,
 *   press: () => void,
 *   leave: () => void,
 *   click: (at: MapPlace, isTouch: boolean) => void,
 * }} on
 */
function listenToMapHands(frame, on) {
  /** Where each finger or the mouse is down. @type {Map<number, MapPlace>} */
  const down = new Map();
  let hasMoved = false;

  frame.addEventListener('wheel', turnWheel, { passive: false });
  frame.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (on.key(event.key)) event.preventDefault();
  });
  frame.addEventListener('blur', on.leave);
  frame.addEventListener('pointerdown', press);
  frame.addEventListener('pointermove', movePointer);
  frame.addEventListener('pointerup', ({ pointerId }) => down.delete(pointerId));
  frame.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId));
  frame.addEventListener('pointerleave', () => {
    if (down.size === 0) on.point(undefined);
  });
  frame.addEventListener('dragstart', (event) => event.preventDefault());
  frame.addEventListener('click', click, { capture: true });

  /** @param {MouseEvent} event */
  function placeOf({ clientX, clientY }) {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left - frame.clientLeft, y: clientY - top - frame.clientTop };
  }

  /** Where it cannot go farther out the wheel scrolls the page on. @param {WheelEvent} event */
  function turnWheel(event) {
    const isInPixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL;
    const turns = event.deltaY / (isInPixels ? 100 : 3);
    if (turns === 0 || (turns > 0 && !on.canZoomOut())) return;
    event.preventDefault();
    on.zoom(1.6 ** -Math.max(-2, Math.min(2, turns)), placeOf(event));
  }

  /** @param {PointerEvent} event */
  function press(event) {
    if (event.button !== 0) return;
    if (down.size === 0) hasMoved = false;
    down.set(event.pointerId, placeOf(event));
    on.press();
  }

  /** @param {PointerEvent} event */
  function movePointer(event) {
    const [from, to] = [down.get(event.pointerId), placeOf(event)];
    if (!from) {
      if (event.pointerType !== 'touch') on.point(to);
      return;
    }
    // A hand trembles when it clicks.
    if (!hasMoved && Math.hypot(to.x - from.x, to.y - from.y) < 4) return;
    hasMoved = true;
    frame.setPointerCapture(event.pointerId);
    down.set(event.pointerId, to);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) on.move(to.x - from.x, to.y - from.y);
    else {
      const before = Math.hypot(from.x - other.x, from.y - other.y);
      if (before > 0) on.zoom(Math.hypot(to.x - other.x, to.y - other.y) / before, other);
    }
  }

  /** What was moved was not meant to be opened, also where it began on a name. @param {PointerEvent} event */
  function click(event) {
    if (hasMoved) event.preventDefault();
    else if (event.target instanceof HTMLCanvasElement)
      on.click(placeOf(event), event.pointerType === 'touch');
  }
}
