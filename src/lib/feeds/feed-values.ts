import { createHash } from 'node:crypto';
import type { PublishedDate } from '../published-date-schema.ts';

/** Before every date of the archive: feeds must say a time of everything. */
const unknown = '1970';

/**
 * Write a date as RFC 3339 has it. Feeds know no dates of a year or a month alone: the beginning
 * of what is known stands for it, `2024-01-01T00:00:00Z` for 2024.
 */
export function feedInstant(date: PublishedDate = unknown): string {
  const [year = unknown, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

/** The namespace of our names: any fixed UUID (RFC 9562, 5.5). */
const namespace = Buffer.from('6f1d6e0a2f6b4c5e9b1a3c1f7c0d5e42', 'hex');

/** A name that identifies for ever: a UUID of version 5, made from the name alone. */
export function stableId(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hash.toString('hex')) ?? [];
  return `urn:uuid:${parts.join('-')}`;
}

/** What XML 1.0 forbids in any form (“Characters”, 2.2). */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
