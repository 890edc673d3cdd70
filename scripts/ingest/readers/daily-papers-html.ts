/**
 * Reads a Daily Papers page of https://huggingface.co/papers (a day, a week, a search, trending)
 * saved as HTML: first the data that the page is drawn from, then every card whose paper is not
 * in it. A card can stand there twice, once for each width of screen: it is read once.
 */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Reading, Source } from '../entry.ts';
import { addCards } from './daily-papers/daily-papers-cards.ts';
import { reportJson } from './daily-papers-json.ts';
import { readPageFacts } from './daily-papers/daily-papers-page-facts.ts';
import { findPageData, type PageData } from './daily-papers/daily-papers-props.ts';
import {
  holdsRecords,
  listingDate,
  readListing,
  startListing,
  type ListingState,
} from './daily-papers/daily-papers-record.ts';
import { lineFinder } from './records/find-line.ts';
import { findCostlyHtml } from './html/html-limits.ts';
import { piecesOf } from './html/html-pieces.ts';
import type { Reader } from './index.ts';
import { parseJson } from './records/json-tree.ts';
import { startLineLedger, type LineLedger } from './html/line-ledger.ts';
import {
  finishReading,
  report,
  startReading,
  type RecordReading,
} from './records/record-reading.ts';

export const dailyPapersHtml: Reader = {
  format: 'daily-papers-html',
  recognises: ({ text }) =>
    /^\s*</.test(text) && signs.some((sign) => sign.every((part) => part.test(text))),
  read,
};

/** What shows such a page: all of one of these. */
const signs: readonly (readonly RegExp[])[] = [
  [/data-target\s{0,9}=\s{0,9}["']?DailyPapers\b/],
  [/data-props\b/, /(?:&quot;|&#34;|")dailyPapers(?:&quot;|&#34;|")/],
  [/<title\b[^>]{0,200}>\s{0,99}(?:Daily|Trending) Papers/i],
  [/<article\b/i, /\/papers\/\d{4}\.\d{4,5}/],
];

function read({ file, text, lines }: Source): Reading[] {
  const reading = startReading(file);
  const html = text.replaceAll('\r', ' ');
  const tree = parse(html, reading);
  if (!tree) return [finishReading(reading)];
  const ledger = startLineLedger(lines);
  const listing = startListing(reading, () => 1);
  readData(findPageData(tree, html), listing, ledger);
  const pieces = piecesOf(tree);
  const page = readPageFacts(tree, html, pieces);
  addCards(pieces, { reading, ledger, page, ids: listing.ids });
  const pageDate = listingDate(listing) ?? page.date;
  if (page.statedCapture) reading.statedCapture = page.statedCapture;
  const finished = { ...finishReading(reading), ledger: ledger.finish('markup') };
  return [{ ...finished, ...(pageDate ? { pageDate } : {}) }];
}

/** The look at the tags is no parser: what slips through it ends here, as an issue too. */
function parse(html: string, reading: RecordReading): Root | undefined {
  const costly = findCostlyHtml(html);
  if (costly === undefined) {
    try {
      return fromHtml(html, { verbose: true });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  report(reading, 'html-too-deep', lineFinder(html)(costly ?? 0));
  return undefined;
}

/** Read the records in the page's data; the same data a second time is only named. */
function readData(all: readonly PageData[], listing: ListingState, ledger: LineLedger): void {
  const { reading } = listing;
  const seen = new Set<string>();
  for (const { json, firstLine, lastLine, lineAt } of all) {
    listing.lineAt = lineAt;
    const parsed = seen.has(json) ? undefined : parseJson(json);
    const name = parsed ? 'page data' : 'second copy of the page data';
    seen.add(json);
    if (parsed && 'problem' in parsed) reportJson(parsed.problem, lineAt, reading);
    else if (parsed && holdsRecords(parsed.root)) readListing(parsed.root, listing);
    for (const { line, ...role } of reading.ledger.splice(0)) ledger.mark(line, line, role);
    ledger.markRest(firstLine, lastLine, { role: 'furniture', name });
  }
}
