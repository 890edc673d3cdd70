import { isPublishedDate } from '../../../../src/lib/published-date.ts';
import type { Reading } from '../../entry.ts';

/**
 * Find the line by which a capture says when it was made, such as `retrieved: 2026-10-02` or
 * `- Captured (UTC): 2026-06-29T16:31:22+00:00`.
 */
export function findStatedCapture(lines: readonly string[]): Reading['statedCapture'] {
  for (const [index, line] of lines.entries()) {
    const date = stated.exec(line)?.[1];
    if (date !== undefined && isPublishedDate(date)) return { date, line: index + 1 };
  }
  return undefined;
}

const stated =
  /^\s*(?:[-*]\s+)?["']?(?:date )?(?:retrieved|captured|fetched|crawled|accessed|saved|scraped)(?:[ _-](?:at|on|date|time))?["']?\s*(?:\([^)]{0,20}\))?\s*:\s*["']?(\d{4}-\d{2}-\d{2})(?!\d)/i;
