import { normaliseEntry } from '../../scripts/ingest/normalise-entry.ts';

/** What the archive keeps of a paper whose title and only paragraph are `raw`. */
export function repairedText(raw: string) {
  const place = { rank: 1, titleLine: 2, abstractLine: 4 };
  return normaliseEntry({ ...place, title: raw, abstract: [raw] }, 'digest.txt');
}
