import type { ListedDigest, ListedEntry } from '../../scripts/ingest/listed-digest.ts';
import { repairedText } from './repaired-text.ts';

/** A digest that was read: captured on `captured`, listing `entries` on lines 10, 20 … */
export function listedDigest(
  captured: string,
  entries: readonly (Partial<ListedEntry> & { title: string; abstract?: string })[],
): ListedDigest {
  return {
    id: captured,
    file: `digests/${captured}.txt`,
    shownAs: `digests/${captured}.txt`,
    format: 'daily-papers-text',
    capture: { date: captured, source: 'the file’s name' },
    ledger: [],
    entries: entries.map(({ title, abstract = `About ${title}.`, ...fields }, index) => ({
      rank: index + 1,
      titleLine: (index + 1) * 10,
      abstractLine: (index + 1) * 10 + 2,
      text: { ...repairedText(abstract), title: repairedText(title).title },
      ...fields,
    })),
  };
}
