// @ts-check
/* The map of papers, near and far: puts the other files of this folder together. */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const frame = /** @type {HTMLElement} */ (document.querySelector('[data-map-frame]'));
  const picture = /** @type {SVGElement} */ (frame.querySelector('svg'));
  const caption = /** @type {HTMLElement} */ (document.querySelector('[data-map-caption]'));
  const controls = /** @type {HTMLElement} */ (document.querySelector('[data-map-controls]'));
  const listed = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-at]')]);
  const canvas = document.createElement('canvas');
  const layer = document.createElement('div');
  const label = document.createElement('p');

  /** From here on areas step back, and titles appear where few enough papers are in view. */
  const closeUp = 2.5;
  const mostTitles = 150;
  const zoomStep = 1.6;
  /** How far from a point one still points at it, in pixels. */
  const reach = 14;

  const sheet = readMapPoints(picture);
  const view = mapView(sheet, viewChanged);
  const drawing = mapDrawing(canvas, picture);
  const names = mapNames(layer, listed, sheet.sheetSize);
  const titles = mapTitles(
    (part) => addressOf(frame.dataset.titles, part),
    () => {
      describe();
      draw();
    },
  );
  /** The number of the paper that is pointed at. @type {number | undefined} */
  let chosen;
  /** Where the keyboard points, on the frame. @type {MapPlace | undefined} */
  let cursor;
  let isDrawing = false;

  start();

  function start() {
    canvas.className = 'map-canvas';
    layer.className = 'map-layer';
    label.className = 'map-label';
    layer.ariaHidden = label.ariaHidden = 'true';
    frame.append(canvas, layer, label);
    frame.classList.add('is-live');
    frame.tabIndex = 0;
    frame.setAttribute('role', 'application');
    frame.ariaLabel =
      'Map of papers. Arrow keys point at papers, plus and minus bring them closer and farther, Enter opens one.';
    controls.hidden = caption.hidden = false;
    listen();
    describe();
  }

  function listen() {
    for (const button of controls.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        if (button.dataset.zoom === 'whole') view.showWhole();
        else view.zoom(button.dataset.zoom === 'in' ? zoomStep : 1 / zoomStep);
      });
    }
    listenToMapHands(frame, {
      zoom: view.zoom,
      move: view.move,
      canZoomOut: () => view.state().scale > 1,
      key: pressKey,
      point: (place) => {
        if (!cursor) choose(place && view.nearest(place, reach));
      },
      press: () => point(undefined),
      leave: () => point(undefined),
      click: (place, isTouch) => {
        choose(view.nearest(place, isTouch ? 2 * reach : reach));
        // A finger hides what it points at: the caption shows it, and opens it.
        if (!isTouch) openChosen();
      },
    });
    new ResizeObserver(() => {
      names.measure();
      view.resize(frame.clientWidth, frame.clientHeight);
      placeNames();
    }).observe(frame);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', readColors);
    const options = { attributeFilter: ['data-color-scheme'] };
    new MutationObserver(readColors).observe(document.documentElement, options);
    readColors();
  }

  function readColors() {
    drawing.readColors();
    draw();
  }

  /** @param {boolean} isScaled */
  function viewChanged(isScaled) {
    if (isScaled) placeNames();
    // A finger scrolls the page as long as there is nothing to move to.
    frame.style.touchAction = view.state().scale > 1 ? 'none' : 'pan-y';
    draw();
  }

  function placeNames() {
    const { width, height, scale, left, top } = view.state();
    const whole = { width: width * scale, height: height * scale };
    names.place(whole, scale < closeUp, (box) => {
      return view.papersIn({
        ...{ left: box.left + left, right: box.right + left },
        ...{ top: box.top + top, bottom: box.bottom + top },
      }).length;
    });
  }

  function draw() {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      drawNow();
    });
  }

  function drawNow() {
    const { width, height, scale, left, top } = view.state();
    const visible = view.papersIn({ left: -9, top: -9, right: width + 9, bottom: height + 9 });
    const radius =
      (12.5 / sheet.points.length ** 0.25) * scale ** 0.3 * Math.min(1, Math.sqrt(width / 1000));
    drawing.begin(width, height);
    drawing.points(visible.map(view.paperAt), Math.max(0.8, Math.min(6, radius)));
    const taken = names.show(left, top);
    if (scale >= closeUp && visible.length <= mostTitles) drawTitles(visible, taken, width);
    showChosen(width);
    if (cursor) drawing.cursor(cursor);
  }

  /** @param {readonly number[]} visible @param {MapBox[]} taken @param {number} width */
  function drawTitles(visible, taken, width) {
    const isFree = (/** @type {MapBox} */ box) =>
      box.left >= 0 && box.right <= width && !taken.some((other) => names.overlaps(box, other));
    for (const number of visible) {
      const row = titles.rowOf(number);
      if (!row || number === chosen) continue;
      const box = drawing.title(row[0], view.paperAt(number), isFree);
      if (box) taken.push(box);
    }
  }

  /** Ring the paper that is pointed at, its title above it. @param {number} width */
  function showChosen(width) {
    const title = chosen === undefined ? undefined : titles.rowOf(chosen)?.[0];
    label.hidden = title === undefined;
    if (chosen === undefined) return;
    const { x, y } = view.paperAt(chosen);
    drawing.ring({ x, y });
    label.textContent = title ?? '';
    const left = Math.max(0, Math.min(width - label.offsetWidth, x - label.offsetWidth / 2));
    const above = y - label.offsetHeight - 12;
    label.style.translate = `${left}px ${above < 0 ? y + 12 : above}px`;
  }

  /** @param {MapPlace | undefined} place */
  function point(place) {
    cursor = place;
    draw();
  }

  /** @param {number | undefined} number */
  function choose(number) {
    if (number === chosen) return;
    chosen = number;
    frame.style.cursor = number === undefined ? '' : 'pointer';
    describe();
    draw();
  }

  /** Say in the caption which paper is pointed at. */
  function describe() {
    const row = chosen === undefined ? undefined : titles.rowOf(chosen);
    if (row) {
      const link = document.createElement('a');
      link.href = addressOf(frame.dataset.paper, row[2]);
      link.textContent = row[0];
      const theme = document.createElement('span');
      theme.textContent = row[1] || 'Not yet under a theme';
      caption.replaceChildren(link, theme);
    } else if (chosen === undefined) {
      caption.textContent = 'Point at a paper to see its title.';
    } else if (titles.hasFailed(chosen)) {
      caption.textContent = 'The titles of this part of the map could not be loaded.';
    }
  }

  /** The page gives addresses from the root of the site, with a star for an id. @param {string | undefined} pattern @param {string | number} id */
  function addressOf(pattern = '', id) {
    return new URL(`../..${pattern.replace('*', String(id))}`, script.src).href;
  }

  function openChosen() {
    const row = chosen === undefined ? undefined : titles.rowOf(chosen);
    if (row) location.href = addressOf(frame.dataset.paper, row[2]);
  }

  /** Gives whether the key says anything here. @param {string} key */
  function pressKey(key) {
    const { width, height } = view.state();
    const at = cursor ?? { x: width / 2, y: height / 2 };
    if (key === '+' || key === '=') view.zoom(zoomStep, at);
    else if (key === '-') view.zoom(1 / zoomStep, at);
    else if (key === '0') view.showWhole();
    else if (key === 'Enter') openChosen();
    else if (key.startsWith('Arrow')) moveCursor(key.slice(5), at);
    else return false;
    if (cursor) choose(view.nearest(cursor, Math.max(width, height)));
    return true;
  }

  /** Move the cursor a step, and the map where the cursor comes near its edge. @param {string} way @param {MapPlace} from */
  function moveCursor(way, from) {
    const before = view.state();
    const { width, height } = before;
    const step = Math.min(width, height) / 16;
    const x = from.x + ({ Left: -step, Right: step }[way] ?? 0);
    const y = from.y + ({ Up: -step, Down: step }[way] ?? 0);
    const beyond = (/** @type {number} */ value, /** @type {number} */ size) =>
      Math.max(0, size * 0.15 - value) - Math.max(0, value - size * 0.85);
    view.move(beyond(x, width), beyond(y, height));
    const { left, top } = view.state();
    point({
      x: Math.max(0, Math.min(width, x + left - before.left)),
      y: Math.max(0, Math.min(height, y + top - before.top)),
    });
  }
})();
