import type { CslItem, CslType } from '../../lib/citation/csl-item.ts';
import type { CitedName } from '../../lib/citation/split-name.ts';

const risTypes: Record<CslType, string> = {
  'article-journal': 'JOUR',
  'paper-conference': 'CPAPER',
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

function risDate([year = 0, ...rest]: readonly number[]): string {
  const [month = '', day = ''] = rest.map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), month, day, ''].join('/');
}

/** A name that is not split has no comma, lest it be split at it. */
function risName(name: CitedName): string {
  if ('literal' in name) return name.literal.replace(/,\s*/g, ' ');
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

function onOneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}
