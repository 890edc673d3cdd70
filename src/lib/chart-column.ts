/** A bar of a chart: across in percent of its width, down in pixels. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  isOpen: boolean;
}

/** The part of a period's room that its bar takes. */
const barShare = 0.78;

/** Where the bar of the period at `at` stands. */
export function columnAt(at: number, length: number): { x: number; width: number } {
  const slot = 100 / length;
  return { x: round((at + (1 - barShare) / 2) * slot), width: round(slot * barShare) };
}

/** Enough places for a bar to stand where it should, and no more. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
