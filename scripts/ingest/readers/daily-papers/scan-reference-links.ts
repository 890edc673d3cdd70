/** A stretch of a line: a link with its number, or text between links. */
export interface Span {
  text: string;
  reference?: number;
}

/**
 * Find the links `[text][31]` of a line; brackets inside their text stand in pairs, or the
 * link ends with the line (`[On [0,1)][31]`). `open` is what follows a `[` at the end of the line that nothing closes. Brackets without a number are text.
 */
export function scanReferenceLinks(line: string): { spans: Span[]; open?: string } {
  const spans: Span[] = [];
  let [depth, start, from] = [0, 0, 0];
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (line[index] === ']' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      number.lastIndex = index;
      const [whole, reference] = number.exec(line) ?? [];
      if (whole === undefined) continue;
      if (start > from) spans.push({ text: line.slice(from, start) });
      spans.push({ text: line.slice(start + 1, index), reference: Number(reference) });
      index += whole.length - 1;
      from = index + 1;
    }
  }
  const last = depth > 0 ? lastNumber.exec(line) : null;
  if (last && last.index > start) {
    if (start > from) spans.push({ text: line.slice(from, start) });
    spans.push({ text: line.slice(start + 1, last.index), reference: Number(last[1]) });
    return { spans };
  }
  const end = depth > 0 ? start : line.length;
  if (end > from) spans.push({ text: line.slice(from, end) });
  return { spans, ...(depth > 0 ? { open: line.slice(start + 1).trim() } : {}) };
}

const number = /\]\[(\d{1,6})\]/y;
const lastNumber = /\]\[(\d{1,6})\]$/;
