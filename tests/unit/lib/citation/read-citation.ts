/** Citations as other programs read them. */
import { parse } from '@retorquere/bibtex-parser';
import { RISParser } from 'biblatex-csl-converter';

export interface ReadCitation {
  type: string;
  title: string;
  authors: string[];
  venue: string | undefined;
  date: string | undefined;
  doi: string | undefined;
  url: string | undefined;
}

/** Read BibTeX with the parser of Better BibTeX. Throws on its first error. */
export function readBibtex(text: string) {
  const { errors, entries } = parse(text, { sentenceCase: false, removeOuterBraces: [] });
  if (errors[0]) throw new Error(errors[0].error);
  return entries.map(({ key, type, fields }) => ({
    key,
    fields,
    type,
    // The parser makes another sign of a backtick, which means the same in TeX.
    title: plain(fields.title ?? '').replaceAll('ˋ', '`'),
    authors: (fields.author ?? []).map(({ name, prefix, lastName, firstName, suffix }) =>
      [firstName, prefix, lastName ?? name, suffix]
        .filter((part) => part !== undefined && part !== '')
        .map((part) => plain(part ?? '').replaceAll('ˋ', '`'))
        .join(' '),
    ),
  }));
}

/** Read RIS with the parser of Fidus Writer. Throws on its first error. */
export function readRis(text: string) {
  const { entries, errors } = new RISParser(text).parse();
  if (errors[0]) throw new Error(JSON.stringify(errors[0]));
  return Object.values(entries).map(({ bib_type: type, fields }) => ({
    type,
    title: textOf(fields['title']),
    authors: namesOf(fields['author']),
    date: fields['date'],
    doi: fields['doi'],
    url: fields['url'],
  }));
}

/** The parser marks what is protected or raised. */
function plain(text: string): string {
  return text.replace(/<\/?(?:span[^>]*|sup|sub)>/g, '').normalize('NFC');
}

function textOf(nodes: unknown): string {
  return (nodes as { text?: string }[]).map(({ text = '' }) => text).join('');
}

function namesOf(names: unknown): string[] {
  const all = (names ?? []) as Record<string, unknown>[];
  return all.map((name) =>
    ['given', 'prefix', 'family', 'literal', 'suffix']
      .flatMap((part) => (name[part] === undefined ? [] : [textOf(name[part])]))
      .join(' '),
  );
}
