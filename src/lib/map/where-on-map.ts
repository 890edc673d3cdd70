import type { Point } from './point.ts';
import { sheetSize } from './sheet.ts';

/** Say in words where a point of the sheet is: “in the north-west”, “in the middle”. */
export function whereOnMap({ x, y }: Point): string {
  const third = (value: number) => Math.floor((value * 3) / sheetSize);
  const names = [['north', '', 'south'][third(y)], ['west', '', 'east'][third(x)]];
  return `in the ${names.filter(Boolean).join('-') || 'middle'}`;
}
