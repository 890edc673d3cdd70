// @ts-check
/* exported mapDrawing */

/**
 * Draws points and titles on the map's canvas.
 * @param {HTMLCanvasElement} canvas @param {SVGElement} picture The colours are those of the picture.
 */
function mapDrawing(canvas, picture) {
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  /** @type {Map<string, string>} */
  const hues = new Map();
  let [ink, paper, font] = ['', '', ''];

  /** @param {string} text @param {number} x @param {number} y */
  function write(text, x, y) {
    pen.lineWidth = 4;
    pen.lineJoin = 'round';
    pen.strokeStyle = paper;
    pen.strokeText(text, x, y);
    pen.fillStyle = ink;
    pen.fillText(text, x, y);
  }

  /** @param {string} text @param {number} most */
  function shortened(text, most) {
    const letters = [...text];
    return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : text;
  }

  return {
    /** Ask again what colours the page has. */
    readColors() {
      for (const path of picture.querySelectorAll('.map-points path')) {
        hues.set(path.getAttribute('data-hue') ?? '0', getComputedStyle(path).stroke);
      }
      ({ color: ink, backgroundColor: paper, fontFamily: font } = getComputedStyle(canvas));
    },

    /** @param {number} width @param {number} height */
    begin(width, height) {
      const [wide, high] = [width, height].map((size) => Math.round(size * devicePixelRatio));
      if (canvas.width !== wide) canvas.width = wide ?? 0;
      if (canvas.height !== high) canvas.height = high ?? 0;
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      pen.clearRect(0, 0, width, height);
    },

    /** One fill for each hue: thousands of points are drawn in a frame. @param {readonly MapPoint[]} points @param {number} radius */
    points(points, radius) {
      /** @type {Map<string, Path2D>} */
      const shapes = new Map();
      for (const { x, y, hue } of points) {
        const shape = shapes.get(hue) ?? new Path2D();
        shapes.set(hue, shape);
        // Nobody sees that the smallest are square.
        if (radius < 1.5) shape.rect(x - radius, y - radius, 2 * radius, 2 * radius);
        else {
          shape.moveTo(x + radius, y);
          shape.arc(x, y, radius, 0, 7);
        }
      }
      for (const [hue, shape] of shapes) {
        pen.fillStyle = hues.get(hue) ?? '';
        pen.globalAlpha = hue === '0' ? 0.6 : 1;
        pen.fill(shape);
      }
      pen.globalAlpha = 1;
    },

    /**
     * Write a title beside its point, where it hides nothing; gives its box.
     * @param {string} title @param {MapPlace} at @param {(box: MapBox) => boolean} isFree
     */
    title(title, { x, y }, isFree) {
      const short = shortened(title, 34);
      pen.font = `13px ${font}`;
      const { width } = pen.measureText(short);
      const boxes = [x + 9, x - 9 - width].map((left) => ({
        left,
        right: left + width,
        top: y - 9,
        bottom: y + 9,
      }));
      const box = boxes.find(isFree);
      if (box) write(short, box.left, y + 4);
      return box;
    },

    /** A ring around the paper that is pointed at. @param {MapPlace} at */
    ring({ x, y }) {
      pen.strokeStyle = ink;
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.arc(x, y, 8, 0, 7);
      pen.stroke();
    },

    /** Where the keyboard points. @param {MapPlace} at */
    cursor({ x, y }) {
      pen.strokeStyle = ink;
      pen.lineWidth = 1;
      pen.beginPath();
      for (const way of [-1, 1]) {
        pen.moveTo(x + 3 * way, y);
        pen.lineTo(x + 12 * way, y);
        pen.moveTo(x, y + 3 * way);
        pen.lineTo(x, y + 12 * way);
      }
      pen.stroke();
    },
  };
}
