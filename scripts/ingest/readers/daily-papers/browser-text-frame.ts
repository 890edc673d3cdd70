import type { LedgerLine } from '../../entry.ts';

/** A capture from a text browser without what was put round the page. */
export interface Frame {
  /** The indices of the first line of the page and of the one after its last. */
  start: number;
  end: number;
  /** The index of a line that opens a block of text that is never closed. */
  openFence?: number;
  /** The indices of lines round the block that are none of the capture's. */
  strays: number[];
  /** Where links lead, by their number. */
  targets: Map<number, string>;
  ledger: LedgerLine[];
}

/**
 * Find the page in a capture: inside a fenced block under some notes (`- URL: …`), or the whole
 * file; the list of what its links lead to (`[32]: https://…` or, as lynx and w3m have it,
 * `  32. https://…`) may stand at the end, inside the block or below it.
 */
export function findFrame(lines: readonly string[]): Frame {
  const frame: Frame = { start: 0, end: lines.length, strays: [], targets: new Map(), ledger: [] };
  const head = lines.slice(0, mostNotes);
  const first = head.findIndex((line) => fence.test(line) || pageLine.test(line));
  const opening = fence.test(head[first] ?? '') ? first : -1;
  if (opening === -1) return { ...frame, end: takeTargets(lines, frame, lines.length, 0) };
  const closing = findClosing(lines, opening);
  const end = closing === -1 ? lines.length : closing;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index > opening && index !== closing)) continue;
    const isNote = index >= opening || notes.test(line);
    if (isNote) frame.ledger.push(furniture(index, 'note on the capture'));
    else frame.strays.push(index);
  }
  if (closing !== -1) {
    const last = takeTargets(lines, frame, lines.length, closing + 1);
    for (let index = closing + 1; index < last; index += 1) {
      if (lines[index]?.trim() !== '') frame.strays.push(index);
    }
  }
  return {
    ...frame,
    start: opening + 1,
    end: takeTargets(lines, frame, end, opening + 1),
    ...(closing === -1 ? { openFence: opening } : {}),
  };
}

const mostNotes = 40;
/** `# Web source`, `- URL: …`: a heading or a name and what it stands for. */
const notes = /^(?!.*\]\[\d{1,6}\]\s*$)#{1,6} |^\s*(?:[-*]\s+)?[\w "'()-]{1,40}:\s|^---\s*$/;
/** Where the page has begun, a fence is its own text. */
const pageLine = /^\s*(?:#{1,6} +)?\[? ?Daily Papers\b|^### /;
const fence = /^(`{3,}|~{3,})[\w-]*\s*$/;
const target = /^\s*(?:\[(\d{1,6})\]:?|(\d{1,6})\.)\s+<?((?:https?:\/)?\/[^\s<>]{1,2000})>?\s*$/;
const targetsHeading =
  /^\s*(?:#{1,6} *)?(?:References|Links|Visible links|Hidden links)(?: on this page)?:?\s*$/i;

function findClosing(lines: readonly string[], opening: number): number {
  const signs = /^(?:`+|~+)/.exec(lines[opening] ?? '')?.[0] ?? '```';
  return lines.findIndex((line, index) => index > opening && line.trimEnd() === signs);
}

function furniture(index: number, name: string): LedgerLine {
  return { line: index + 1, role: 'furniture', name };
}

/** Take the targets that stand at the end of the lines from `start` to `end`; gives the new end. */
function takeTargets(
  lines: readonly string[],
  { targets, ledger }: Frame,
  end: number,
  start: number,
): number {
  let index = end - 1;
  for (; index >= start; index -= 1) {
    const line = lines[index] ?? '';
    const [, bracketed, numbered, url] = target.exec(line) ?? [];
    const isTarget = url !== undefined || targetsHeading.test(line);
    if (!isTarget && line.trim() !== '') break;
    if (url !== undefined) targets.set(Number(bracketed ?? numbered), url);
    if (isTarget) ledger.push(furniture(index, 'link target'));
  }
  return index + 1;
}
