import { freeBox, labelBoxes, type Box, type Size } from '../../lib/map/label-boxes.ts';
import { element } from '../../search/element.ts';

export interface MapNames {
  /** Ask again how large the names are. */
  measure: () => void;
  /** Find room on the whole sheet as it is drawn, so that names stay while the map is moved. */
  place: (drawn: Size, withAreas: boolean, hiddenIn: (box: Box) => number) => void;
  /** Put the names where they are when the sheet begins at `left` and `top`; gives their boxes. */
  show: (left: number, top: number) => Box[];
}

interface Name extends Size {
  element: HTMLElement;
  isArea: boolean;
  papers: number;
  x: number;
  y: number;
  box?: Box | undefined;
}

/** Put the names that the page lists onto `layer`: areas first, then the fuller themes. */
export function mapNames(layer: HTMLElement, listed: readonly HTMLElement[]): MapNames {
  const names = listed
    .map(makeName)
    .sort((a, b) => Number(b.isArea) - Number(a.isArea) || b.papers - a.papers);
  layer.append(...names.map((name) => name.element));
  return {
    measure() {
      for (const name of names) {
        const { width, height } = name.element.getBoundingClientRect();
        Object.assign(name, { width, height });
      }
    },
    place(drawn, withAreas, hiddenIn) {
      const taken: Box[] = [];
      for (const name of names) {
        const isWanted = withAreas || !name.isArea;
        const boxes = isWanted ? labelBoxes(name, name, lineHeight, drawn) : [];
        name.box = freeBox(boxes, taken, hiddenIn);
        if (name.box) taken.push(name.box);
      }
    },
    show: (left, top) => names.flatMap((name) => showName(name, left, top)),
  };
}

/** In pixels, between the places that a name may have. */
const lineHeight = 15;

function makeName(source: HTMLElement): Name {
  const isArea = source.dataset['mapArea'] !== undefined;
  const [x = 0, y = 0] = (source.dataset['at'] ?? '').split(' ').map(Number);
  const made = element(
    isArea ? 'span' : 'a',
    {
      class: `map-name ${isArea ? 'map-area' : 'map-theme'}`,
      tabindex: '-1',
      'data-hue': source.closest<HTMLElement>('[data-hue]')?.dataset['hue'] ?? '0',
      ...(source instanceof HTMLAnchorElement ? { href: source.href } : {}),
    },
    source.dataset['mapArea'] ?? source.textContent,
  );
  const papers = Number(source.dataset['papers']);
  return { element: made, isArea, papers, x, y, width: 0, height: 0 };
}

function showName({ element: { style }, box }: Name, left: number, top: number): Box[] {
  style.visibility = box ? 'visible' : 'hidden';
  if (!box) return [];
  style.translate = `${box.left + left}px ${box.top + top}px`;
  return [
    {
      ...{ left: box.left + left, right: box.right + left },
      ...{ top: box.top + top, bottom: box.bottom + top },
    },
  ];
}
