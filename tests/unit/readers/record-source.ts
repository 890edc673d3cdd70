import type { Source } from '../../../scripts/ingest/entry.ts';

/** A file of records as readers get it; its lines may end in Windows fashion. */
export function recordSource(text: string): Source {
  return { file: 'records', text, lines: text.replace(/\r?\n$/, '').split(/\r?\n/) };
}
