import { fieldRoles } from '../records/record-reading.ts';

/** The variables of CSL 1.0.2 and what Zotero adds to them. */
export const cslFields = fieldRoles(
  {
    title: 'title',
    abstract: 'abstract',
    author: 'authors',
    issued: 'published',
    'container-title': 'venue',
    'event-title': 'venue',
    event: 'venue',
    DOI: 'identifiers',
    number: 'identifiers',
    note: 'identifiers',
    URL: 'links',
    keyword: 'keywords',
  },
  `accessed annote archive archive_collection archive_location archive-place authority available-date
  call-number categories chapter-number citation-key citation-label citation-number collection-editor
  collection-number collection-title composer container-author container-title-short contributor custom
  dimensions director division edition editor editorial-director event-date event-place
  first-reference-note-number genre id ISBN ISSN issue journalAbbreviation jurisdiction language
  license locator medium number-of-pages number-of-volumes original-author original-date original-title page
  page-first part-number part-title PMCID PMID printing publisher publisher-place references
  reviewed-title scale section shortTitle source status submitted supplement-number system_id
  title-short translator type version volume volume-title year-suffix`,
);
