// @ts-check
/* exported mapNames */

/**
 * The names of areas and themes above the map, as links: each where its papers are if it has room,
 * or a little beside.
 * @typedef {{ left: number, top: number, right: number, bottom: number }} MapBox
 * @param {HTMLElement} layer @param {readonly HTMLElement[]} listed The page's list in words.
 * @param {number} sheetSize
 */
function mapNames(layer, listed, sheetSize) {
  /** As src/lib/map/place-labels.ts tries them: in widths to the right, in heights down. */
  const shifts = [
    ...[0, -0.8, 0.8, -1.6, 1.6].map((down) => [0, down]),
    ...[-1, 1].flatMap((down) => [-0.4, 0.4].map((right) => [right, down])),
  ];
  const names = listed
    .map(makeName)
    .sort((a, b) => Number(b.isArea) - Number(a.isArea) || b.papers - a.papers);
  layer.append(...names.map(({ element }) => element));

  /** @param {HTMLElement} source */
  function makeName(source) {
    const isArea = source.dataset.mapArea !== undefined;
    const element = document.createElement(isArea ? 'span' : 'a');
    element.className = `map-name ${isArea ? 'map-area' : 'map-theme'}`;
    element.textContent = source.dataset.mapArea ?? source.textContent;
    element.tabIndex = -1;
    if (element instanceof HTMLAnchorElement && source instanceof HTMLAnchorElement) {
      element.href = source.href;
    }
    const area = /** @type {HTMLElement | null} */ (source.closest('[data-hue]'));
    element.dataset.hue = area?.dataset.hue ?? '0';
    const [x = 0, y = 0] = (source.dataset.at ?? '').split(' ').map(Number);
    const papers = Number(source.dataset.papers);
    return {
      element,
      isArea,
      papers,
      x,
      y,
      width: 0,
      height: 0,
      box: /** @type {MapBox | undefined} */ (undefined),
    };
  }

  return {
    /** Ask again how large the names are. */
    measure() {
      for (const name of names) {
        ({ width: name.width, height: name.height } = name.element.getBoundingClientRect());
      }
    },

    /**
     * Find room on the whole sheet, so that names stay where they are while the map is moved.
     * @param {{ width: number, height: number }} sheet As large as it is drawn.
     * @param {boolean} withAreas
     * @param {(box: MapBox) => number} hiddenIn How many points a box hides.
     */
    place(sheet, withAreas, hiddenIn) {
      /** @type {MapBox[]} */
      const taken = [];
      for (const name of names) {
        name.box = undefined;
        if (name.isArea && !withAreas) continue;
        const free = shifts
          .map(([right = 0, down = 0]) => boxOf(name, sheet, right, down))
          .filter((box) => !taken.some((other) => overlaps(box, other)))
          .map((box) => ({ box, hidden: hiddenIn(box) }));
        name.box = free.sort((a, b) => a.hidden - b.hidden)[0]?.box;
        if (name.box) taken.push(name.box);
      }
    },

    /** Put the names on the frame, which shows the sheet from `left` and `top` on; gives their boxes. @param {number} left @param {number} top */
    show(left, top) {
      return names.flatMap(({ element, box }) => {
        element.style.visibility = box ? 'visible' : 'hidden';
        if (!box) return [];
        element.style.translate = `${box.left + left}px ${box.top + top}px`;
        return [
          {
            left: box.left + left,
            top: box.top + top,
            right: box.right + left,
            bottom: box.bottom + top,
          },
        ];
      });
    },

    overlaps,
  };

  /**
   * @param {{ x: number, y: number, width: number, height: number }} name
   * @param {{ width: number, height: number }} sheet @param {number} right @param {number} down
   */
  function boxOf({ x, y, width, height }, sheet, right, down) {
    const left = (x / sheetSize) * sheet.width + (right - 0.5) * width;
    const top = (y / sheetSize) * sheet.height + (down - 0.5) * height;
    const [inner, upper] = [
      Math.max(0, Math.min(sheet.width - width, left)),
      Math.max(0, Math.min(sheet.height - height, top)),
    ];
    return { left: inner, top: upper, right: inner + width, bottom: upper + height };
  }

  /** @param {MapBox} a @param {MapBox} b */
  function overlaps(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }
}
