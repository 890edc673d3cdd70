// @ts-check
/* exported mapView */

/**
 * Which part of the map's sheet the frame shows: never more than the sheet, never closer than is
 * needed to tell the papers of a crowd apart. Places and boxes are on the frame, in pixels.
 * @typedef {{ scale: number, left: number, top: number }} MapShown
 * @param {ReturnType<typeof readMapPoints>} sheet
 * @param {(isScaled: boolean) => void} onChange
 */
function mapView({ points, sheetSize, within }, onChange) {
  const closest = Math.max(4, Math.min(40, Math.sqrt(points.length) / 2.5));
  let [width, height] = [0, 0];
  let [scale, left, top] = [1, 0, 0];

  /** @param {MapShown} wanted */
  function show(wanted) {
    const before = scale;
    scale = Math.max(1, Math.min(closest, wanted.scale));
    left = Math.max(width - width * scale, Math.min(0, wanted.left));
    top = Math.max(height - height * scale, Math.min(0, wanted.top));
    onChange(scale !== before);
  }

  /** @param {number} x @param {number} y */
  function toSheet(x, y) {
    return {
      x: ((x - left) / scale / width) * sheetSize,
      y: ((y - top) / scale / height) * sheetSize,
    };
  }

  /** Where a paper is, with its hue. @param {number} number */
  function paperAt(number) {
    const { x, y, hue } = points[number] ?? { x: 0, y: 0, hue: '0' };
    const across = (x / sheetSize) * width * scale + left;
    return { x: across, y: (y / sheetSize) * height * scale + top, hue };
  }

  /** The numbers of the papers in a box. @param {MapBox} box */
  function papersIn(box) {
    return within(toSheet(box.left, box.top), toSheet(box.right, box.bottom));
  }

  return {
    paperAt,
    papersIn,
    /** How large the frame is, and what it shows. */
    state: () => ({ width, height, scale, left, top }),
    showWhole: () => show({ scale: 1, left: 0, top: 0 }),

    /** @param {number} wide @param {number} high */
    resize(wide, high) {
      [width, height] = [wide, high];
      show({ scale, left, top });
    },

    /** @param {number} right @param {number} down */
    move(right, down) {
      show({ scale, left: left + right, top: top + down });
    },

    /** Come closer, keeping in place what is there. @param {number} factor @param {MapPlace} [at] */
    zoom(factor, { x, y } = { x: width / 2, y: height / 2 }) {
      const change = Math.max(1, Math.min(closest, scale * factor)) / scale;
      show({
        scale: scale * change,
        left: x - (x - left) * change,
        top: y - (y - top) * change,
      });
    },

    /** The paper nearest to a place. @param {MapPlace} place @param {number} most In pixels. */
    nearest({ x, y }, most) {
      const distance = (/** @type {number} */ number) => {
        const at = paperAt(number);
        return Math.hypot(at.x - x, at.y - y);
      };
      const near = papersIn({ left: x - most, top: y - most, right: x + most, bottom: y + most });
      let best = near[0];
      for (const number of near) {
        if (best !== undefined && distance(number) < distance(best)) best = number;
      }
      return best;
    },
  };
}
