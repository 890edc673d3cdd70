import type { Entry } from '../../entry.ts';
import { identifiersIn, joinIdentifiers } from '../../identifiers.ts';
import type { BibtexField } from './bibtex-scan.ts';
import { linkTo, readArxivId, readDoi } from '../records/record-links.ts';
import { accountFields, fieldRoles, type RecordReading } from '../records/record-reading.ts';

/** Put the fields of a record into the ledger. */
export function accountBibtexFields(
  reading: RecordReading,
  rank: number,
  fields: readonly BibtexField[],
): void {
  accountFields(reading, rank, fields, roles);
}

/** Read the identifiers of a record: its DOI and eprint, and what notes and addresses name. */
export function bibtexIdentifiers(values: ReadonlyMap<string, string>): Pick<Entry, 'identifiers'> {
  const eprint = values.get('eprint') ?? '';
  const archive = values.get('archiveprefix') ?? values.get('eprinttype') ?? '';
  const isArxiv = /^arxiv$/i.test(archive.replace(/[{}]/g, '').trim());
  const named = [
    'note',
    'number',
    'journal',
    'journaltitle',
    'howpublished',
    'extra',
    'url',
    'annote',
  ];
  const texts = named.map((name) => (values.get(name) ?? '').replace(/[{}]/g, ''));
  const dblp = /^abs\/(\S+)$/.exec(values.get('volume')?.trim() ?? '')?.[1] ?? '';
  const identifiers = joinIdentifiers([
    readDoi((values.get('doi') ?? '').replaceAll('\\', '')) ?? {},
    (isArxiv || archive === '' ? readArxivId(eprint) : undefined) ?? {},
    readArxivId(dblp) ?? {},
    readArxivId(values.get('arxivid') ?? '') ?? {},
    ...texts.map(identifiersIn),
  ]);
  return Object.keys(identifiers).length > 0 ? { identifiers } : {};
}

/** Read the links of a record: `url`, which may be TeX, and addresses in `howpublished`. */
export function bibtexLinks(values: ReadonlyMap<string, string>): Pick<Entry, 'links'> {
  const written = [values.get('url') ?? '', values.get('howpublished') ?? ''];
  const addresses = written.flatMap((value) => {
    const plain = value.replace(/\\([%#&_~$^])(?:\{\})?/g, '$1').replace(/\\url|[{}]/g, ' ');
    return /https?:\/\/\S+/.exec(plain)?.[0] ?? [];
  });
  const links = [...new Set(addresses)].flatMap((address) => linkTo('other', address) ?? []);
  return links.length > 0 ? { links } : {};
}

/** Fields of BibTeX, BibLaTeX and what Zotero, JabRef, Mendeley and DBLP add to them. */
const roles = fieldRoles(
  {
    title: 'title',
    subtitle: 'title',
    abstract: 'abstract',
    author: 'authors',
    date: 'published',
    year: 'published',
    month: 'published',
    day: 'published',
    journal: 'venue',
    journaltitle: 'venue',
    booktitle: 'venue',
    eventtitle: 'venue',
    crossref: 'venue',
    doi: 'identifiers',
    eprint: 'identifiers',
    arxivid: 'identifiers',
    archiveprefix: 'identifiers',
    eprinttype: 'identifiers',
    url: 'links',
    howpublished: 'links',
    keywords: 'keywords',
    keyword: 'keywords',
  },
  `address addendum annote annotation archive archivelocation bibsource biburl bookauthor chapter
  collaboration copyright date-added date-modified edition editor editora editorb eid eprintclass
  eventdate extra file groups institution internal-note isbn ispartof issn issue issuetitle
  journalsubtitle key langid language lccn license local-url location mainsubtitle maintitle
  mendeley-groups mendeley-tags note number numpages organization origdate owner page pages pagetotal part
  pmcid pmid primaryclass priority publisher pubstate ranking readstatus rights school series
  shortjournal shorttitle timestamp titleaddon translator type urldate urlyear venue version volume volumes xdata`,
);
