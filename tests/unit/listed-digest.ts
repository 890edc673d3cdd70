import type { ListedDigest, ListedEntry } from '../../scripts/ingest/listed-digest.ts';
import { titleKey } from '../../src/lib/paper-id.ts';
import { repairedText } from './repaired-text.ts';

type Given = Partial<ListedEntry> & { title: string; abstract?: string };

/** A digest that was read: captured on `captured`, listing `entries` on lines 10, 20 … */
export function listedDigest(
  captured: string,
  entries: readonly Given[],
  fields: Partial<ListedDigest> = {},
): ListedDigest {
  return {
    id: captured,
    files: [`digests/${captured}.txt`],
    shownAs: `digests/${captured}.txt`,
    format: 'daily-papers-text',
    capture: { date: captured, source: 'the file’s name' },
    ledger: [],
    entries: entries.map(toEntry),
    ...fields,
  };
}

function toEntry(
  { title, abstract = `About ${title}.`, ...fields }: Given,
  index: number,
): ListedEntry {
  const repaired = repairedText(title).title;
  return {
    rank: index + 1,
    titleLine: (index + 1) * 10,
    abstractLine: (index + 1) * 10 + 2,
    titleKey: titleKey(repaired),
    identifiers: {},
    mentioned: {},
    text: { ...repairedText(abstract), title: repaired },
    ...fields,
  };
}
