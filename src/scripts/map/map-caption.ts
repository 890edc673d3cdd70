import type { Point } from '../../lib/map/point.ts';
import { element, link } from '../../search/element.ts';

/** The paper that is pointed at, in words. */
export interface ChosenPaper {
  address: string;
  title: string;
  theme: string;
}

/** Say below the map which paper is pointed at; or what else there is to say. */
export function writeCaption(caption: HTMLElement, said: ChosenPaper | string): void {
  if (typeof said === 'string') {
    caption.textContent = said;
    return;
  }
  const theme = element('span', {}, said.theme || 'Not yet under a theme');
  caption.replaceChildren(link(said.address, said.title), theme);
}

/** Put the title of a paper above its point, or below where there is no room. */
export function placeTitle(
  label: HTMLElement,
  title: string,
  { x, y }: Point,
  width: number,
): void {
  label.textContent = title;
  const left = Math.max(0, Math.min(width - label.offsetWidth, x - label.offsetWidth / 2));
  const above = y - label.offsetHeight - 12;
  label.style.translate = `${left}px ${above < 0 ? y + 12 : above}px`;
}
