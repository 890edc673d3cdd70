import { risRecord } from './citation-library.ts';
import type { CslItem } from './csl-item.ts';
import { onOneLine, risDate, risName } from './ris-values.ts';

/**
 * Write a citation as a RIS record: UTF-8, a field a line however long, dates as `2024/03//` with
 * what is known. A preprint is `UNPB`, as Zotero has it.
 */
export function ris(item: CslItem): string {
  const { id, author = [], issued, DOI } = item;
  const isPreprint = item.type === 'article';
  const { TY, TI, C3, T2, M1, PB, UR, N1 } = risRecord({
    ...item,
    type: isPreprint ? 'document' : item.type,
  });
  const fields = [
    ['TY', isPreprint ? 'UNPB' : TY],
    ['TI', TI],
    ['AU', author.map(risName)],
    ['PY', issued && String(issued['date-parts'][0][0]).padStart(4, '0')],
    ['DA', issued && risDate(issued['date-parts'][0])],
    // Where the library has the proceedings, and where it has the journal.
    ['T2', C3 ?? T2],
    ['PB', PB],
    ['M1', M1],
    ['DO', DOI],
    ['UR', UR],
    ['ID', id],
    ['N1', N1],
    ['ER', ''],
  ] as const;
  const lines = fields.flatMap(([tag, values]) =>
    values === undefined ? [] : [values].flat().map((value) => `${tag}  - ${onOneLine(value)}`),
  );
  return `${lines.join('\n')}\n`;
}
