import type { CslItem, CslType } from '../../lib/citation/csl-item.ts';
import { onOneLine, risDate, risName } from '../../lib/citation/ris-values.ts';

const risTypes: Record<CslType, string> = {
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
  article: 'UNPB',
  document: 'GEN',
};

/** Write a citation as a RIS record: UTF-8, a field a line however long, dates as `2024/03//`. */
export function risText(item: CslItem): string {
  const date = item.issued?.['date-parts'][0];
  const fields: [string, string | undefined][] = [
    ['TY', risTypes[item.type]],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ['PY', date && String(date[0]).padStart(4, '0')],
    ['DA', date && risDate(date)],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['M1', item.number],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['ID', item.id],
    ['N1', item.note],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${onOneLine(value)}\n`]))
    .join('');
}
