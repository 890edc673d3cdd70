/**
 * Every issue by its permanent code. Messages and hints are full sentences: what happened, and
 * what to do; `{name}` is a fact that the finder of the issue gives.
 */
export type Severity = 'error' | 'warning';

export interface IssueDefinition {
  severity: Severity;
  message: string;
  hint: string;
}

const recapture = 'Capture the page again and ingest the new file.';

export const issueDefinitions = {
  // The command and the archive
  'input-not-readable': {
    severity: 'error',
    message: 'The file cannot be read: {reason}.',
    hint: 'Check the path and its permissions.',
  },
  'folder-without-digests': {
    severity: 'error',
    message: 'The folder holds no digest files.',
    hint: 'Name a file or a folder that holds captured pages, for example: npm run ingest -- saved-page.txt',
  },
  'archive-not-usable': {
    severity: 'error',
    message: 'The archive cannot be read or written: {reason}.',
    hint: 'Check that --archive names a folder, and that its files may be read and written.',
  },
  'archive-in-use': {
    severity: 'error',
    message: 'Another ingest (process {pid}) is writing this archive.',
    hint: 'Wait until it ends. If no such process runs, delete the folder named here.',
  },
  'digest-name-taken': {
    severity: 'error',
    message: 'The archive already holds another digest named {name}, with other content.',
    hint: 'Digests are never overwritten. Rename the new file and ingest it again.',
  },
  'digest-id-taken': {
    severity: 'error',
    message: 'This digest and {other} would both have the id "{id}".',
    hint: 'Rename one of the two files so that their names differ in more than punctuation.',
  },
  // The bytes of a digest
  'file-empty': {
    severity: 'error',
    message: 'The file is empty.',
    hint: recapture,
  },
  'file-binary': {
    severity: 'error',
    message: 'The file is binary, not text.',
    hint: 'Save the page as plain text (UTF-8) and ingest that file.',
  },
  'gzip-damaged': {
    severity: 'error',
    message:
      'The file is packed with gzip but cannot be unpacked, or it unpacks to more than 512 MB.',
    hint: 'Pack it again, or ingest the unpacked file.',
  },
  'file-not-utf8': {
    severity: 'error',
    message: 'The line is not valid UTF-8.',
    hint: 'Save the file with the UTF-8 encoding and ingest it again.',
  },
  'nul-byte': {
    severity: 'error',
    message: 'The line holds a NUL byte, which no text does.',
    hint: 'The file was damaged on its way. Capture the page again.',
  },
  'byte-order-mark': {
    severity: 'error',
    message: 'The file begins with a byte order mark, which some editor added.',
    hint: 'A digest is kept as captured. Capture it again, or save it as UTF-8 without BOM.',
  },
  'windows-line-endings': {
    severity: 'error',
    message: 'The file has Windows line endings (CR LF), from this line on.',
    hint: "A digest is kept as captured. Capture it again, or convert it: tr -d '\\r' < old.txt > new.txt",
  },
  'line-too-long': {
    severity: 'error',
    message: 'The line is {length} characters long; the longest that a digest may have is {limit}.',
    hint: 'This is no text copy of a page: check that the right file was named.',
  },
  // The format
  'not-a-digest': {
    severity: 'error',
    message: 'The file is not a digest in any format that is known: {formats}.',
    hint: 'Copy the whole page as text, from its first line to its last, and ingest that.',
  },
  'no-papers': {
    severity: 'error',
    message: 'The digest lists no papers.',
    hint: 'The page may not have been loaded when it was captured. Capture it again.',
  },
  'title-without-abstract': {
    severity: 'error',
    message: 'The title “{title}” is not followed by an abstract.',
    hint: 'Either the capture lost the abstract, or this line is no title. Capture the page again.',
  },
  'abstract-without-title': {
    severity: 'error',
    message:
      'This text stands where a title is expected, but it is too long or too many lines for one.',
    hint: 'The capture lost a title or a blank line. Capture the page again.',
  },
  'title-is-statement': {
    severity: 'warning',
    message:
      '“{title}” was taken for a title, though it could be a sentence of the abstract above it.',
    hint: 'Compare with the page. Nothing need be done if it is a title.',
  },
  'metadata-not-understood': {
    severity: 'error',
    message: 'The line “{line}” stands among the facts of a paper but is none that is known.',
    hint: 'Expected are: a count of authors or an organisation, a line with “·”, and a date.',
  },
  'metadata-incomplete': {
    severity: 'error',
    message: 'The facts of “{title}” stop before its date.',
    hint: 'The capture lost a line here. Capture the page again.',
  },
  'stray-metadata': {
    severity: 'error',
    message: 'The fact “{line}” belongs to no paper.',
    hint: 'The capture lost the title and abstract above them. Capture the page again.',
  },
  'stray-date': {
    severity: 'error',
    message: 'The date “{line}” stands alone and belongs to no paper.',
    hint: 'A date follows a line with “·”. The capture lost the lines around it. Capture the page again.',
  },
  'capture-truncated': {
    severity: 'error',
    message: 'The file ends in the middle of a paper.',
    hint: 'The capture was cut off. Capture the page again.',
  },
  'capture-may-be-truncated': {
    severity: 'warning',
    message: 'The last paper, “{title}”, has no facts (authors, date). Was the capture cut off?',
    hint: 'Compare the end of the file with the page. Nothing need be done if they agree.',
  },
  // Daily Papers as Markdown and from a text browser
  'page-line-unknown': {
    severity: 'warning',
    message:
      'The line “{line}” stands outside all papers and is no part of the page that is known.',
    hint: 'Nothing need be done if it says nothing of a paper.',
  },
  'capture-fence-open': {
    severity: 'warning',
    message: 'The block of text that begins here is never closed. Was the capture cut off?',
    hint: 'Compare the end of the file with the page. Nothing need be done if they agree.',
  },
  // Dates
  'date-impossible': {
    severity: 'error',
    message: '“{date}” is no real date.',
    hint: recapture,
  },
  'date-after-capture': {
    severity: 'error',
    message: 'The date {date} lies after the day of capture, {captured} (known from {source}).',
    hint: 'The day of capture is wrong. Give it with --captured YYYY-MM-DD, or mend the file’s name.',
  },
  'captured-contradicts-name': {
    severity: 'error',
    message: '--captured says {captured}, but the file’s name says {named}.',
    hint: 'Leave --captured away, or rename the file.',
  },
  'captured-not-kept': {
    severity: 'error',
    message: '--captured cannot be remembered for a digest that is already in the archive.',
    hint: 'Rename the digest so that its name holds the day, for example {example}',
  },
  'capture-year-unknown': {
    severity: 'error',
    message: 'Dates without a year cannot be read: nothing says in which year this was captured.',
    hint: 'Give the day of capture with --captured YYYY-MM-DD, or put it into the file’s name.',
  },
  'capture-year-inferred': {
    severity: 'warning',
    message:
      'The year of capture was taken to be {year}: pages leave out the current year, and the latest year written out is {latest}.',
    hint: 'If that is wrong, give the day with --captured YYYY-MM-DD.',
  },
  // Markdown lists with tables: weekly lists and topic tables
  'week-year-unknown': {
    severity: 'error',
    message: 'Nothing says in which year the week “{title}” lies.',
    hint: 'A year in the heading, a heading with the year above it, or a neighbouring week with a year is needed.',
  },
  'week-year-inferred': {
    severity: 'warning',
    message: 'The heading “{title}” names no year; it was taken to begin on {from}, from {source}.',
    hint: 'If that is wrong, the list needs a year in this heading.',
  },
  'week-listed-twice': {
    severity: 'warning',
    message:
      'Another week of this list begins on the same day as “{title}”; this one is called {id}.',
    hint: 'Compare the two headings with the list. Both are kept.',
  },
  'table-cells-missing': {
    severity: 'error',
    message: 'The row has {cells} cells, but the table has {expected} columns.',
    hint: 'The row lost a cell, or a line of text stands in the table. Capture the list again.',
  },
  'table-cells-extra': {
    severity: 'error',
    message: 'The row has {cells} cells, but the table has {expected} columns.',
    hint: 'A bar “|” inside a cell must be written “\\|”, or nobody can tell where the cell ends.',
  },
  'table-cells-joined': {
    severity: 'warning',
    message:
      'The row of “{title}” has more cells than its table; they were joined where text went on.',
    hint: 'Compare the title and the text with the list. Nothing need be done if they agree.',
  },
  'table-row-overloaded': {
    severity: 'error',
    message: 'The row holds {signs} signs of Markdown, more than the row of any list.',
    hint: 'The line was damaged or is no row. Capture the list again.',
  },
  'table-column-not-kept': {
    severity: 'warning',
    message: 'The column “{name}” is no field of a paper; only the links in it are kept.',
    hint: 'Nothing need be done if it says nothing that the archive should know.',
  },
  'row-without-table-head': {
    severity: 'error',
    message: 'The row stands under no table head, so what its cells hold is not known.',
    hint: 'The capture lost the head of the table. Capture the list again.',
  },
  'row-title-not-understood': {
    severity: 'error',
    message: 'No title can be told in “{text}”.',
    hint: 'A title is bold, or followed by a dash, two spaces or a line break. Capture the list again.',
  },
  'row-title-inferred': {
    severity: 'warning',
    message:
      'Nothing divides the title “{title}” from the summary; the words alone told where it ends.',
    hint: 'If the title is wrong, a correction can give it.',
  },
  'row-number-not-kept': {
    severity: 'warning',
    message: 'The row calls itself number {number}, but it is number {rank} by its place.',
    hint: 'Nothing need be done; the order of the rows is kept.',
  },
  'row-text-not-kept': {
    severity: 'warning',
    message: 'The words “{text}” of the row are no field of a paper and were left out.',
    hint: 'Nothing need be done if they say nothing about the paper.',
  },
  'row-link-not-usable': {
    severity: 'warning',
    message: 'The link to “{url}” is no whole http or https address and was left out.',
    hint: 'A correction can give the right address.',
  },
  'row-identifiers-differ': {
    severity: 'warning',
    message: 'The row names several papers: {ids}. The first is believed.',
    hint: 'Compare the row with the list. A correction can settle it.',
  },
  'list-text-not-kept': {
    severity: 'warning',
    message: 'The text “{text}” stands between the tables and belongs to no paper.',
    hint: 'Nothing need be done if it says nothing about a paper.',
  },
  // Records: feeds, BibTeX, RIS, CSL-JSON, JSON Lines, reading lists
  'xml-broken': {
    severity: 'error',
    message: 'The XML cannot be read: {reason}.',
    hint: 'The feed was damaged or cut off. Fetch it again.',
  },
  'xml-document-type': {
    severity: 'error',
    message: 'The feed declares a document type, which feeds of papers have no need of.',
    hint: 'A document type can define entities that grow without end or name other files. Check where the feed came from.',
  },
  'feed-says-error': {
    severity: 'error',
    message: 'The feed holds no papers but an error of arXiv: “{message}”.',
    hint: 'Mend the query and fetch the feed again.',
  },
  'record-broken': {
    severity: 'error',
    message: 'The record cannot be read: {reason}.',
    hint: 'Mend the file where it was made and export it again.',
  },
  'record-never-ends': {
    severity: 'error',
    message: 'The record that begins here never ends.',
    hint: 'The file was cut off, or a line “ER  - ” is missing. Export it again.',
  },
  'record-without-title': {
    severity: 'error',
    message: 'The record “{record}” has no title.',
    hint: 'Give it a title where the file was made, or take it out, and export again.',
  },
  'record-without-key': {
    severity: 'warning',
    message: 'The @{type} record has no key.',
    hint: 'Nothing need be done; a key is only needed to refer to the record.',
  },
  'record-key-repeated': {
    severity: 'warning',
    message: 'The key “{key}” stands on line {other} already.',
    hint: 'Both records are read. Nothing need be done where they are different papers.',
  },
  'record-value-left-out': {
    severity: 'warning',
    message: 'The field {field}, “{value}”, is not understood and was left out.',
    hint: 'A correction can give what it should say.',
  },
  'field-unknown': {
    severity: 'warning',
    message:
      'The field “{field}” is not known and was left out. Records with it, from here on: {count}.',
    hint: 'Nothing need be done if it says nothing that a reader would miss.',
  },
  'braces-unbalanced': {
    severity: 'error',
    message: 'The braces of “{record}” do not balance.',
    hint: 'Each { needs a }. Mend the file where it was made and export it again.',
  },
  'bibtex-string-unknown': {
    severity: 'warning',
    message: 'The abbreviation {name} is defined nowhere and stays as it is.',
    hint: 'Add an @string that defines {name} to the file, or put the words into braces.',
  },
  'json-line-broken': {
    severity: 'error',
    message: 'The JSON on this line cannot be read: {reason}.',
    hint: 'The file was damaged or cut off. Export it again.',
  },
  'dates-of-january-first': {
    severity: 'warning',
    message: 'All {count} dates are a January 1st, so only their years were taken to be known.',
    hint: 'Nothing need be done. Where a paper did appear on that day, a correction can say so.',
  },
  'authors-repeated': {
    severity: 'warning',
    message: 'Every author is listed more than once. Records like this, from here on: {count}.',
    hint: 'Each list was taken once. Nothing need be done.',
  },
  'reader-additions-left-out': {
    severity: 'warning',
    message:
      'What a reader added to the reading list was left out: notes on {notes} of its papers, marks of what was read on {marks}.',
    hint: 'An archive is for everyone. Keep the list’s file, which another browser imports with all of them.',
  },
  // Daily Papers: JSON, and pages saved as HTML
  'record-without-abstract': {
    severity: 'warning',
    message: 'The record of “{title}” has no abstract.',
    hint: 'Nothing need be done: a paper without one is still a paper. Another digest may have it.',
  },
  'record-id-repeated': {
    severity: 'warning',
    message: 'The id {id} stands in the record on line {other} already.',
    hint: 'Both records are read, as one paper. Nothing need be done where they are the same paper.',
  },
  'record-contradicts-itself': {
    severity: 'warning',
    message: 'For “{title}” the field {field} is given twice: “{here}” here, and “{there}” before.',
    hint: 'What stands first is taken. A correction can settle it.',
  },
  'html-too-deep': {
    severity: 'error',
    message: 'The elements of this page stand so deep in one another that it cannot be read.',
    hint: 'No such page is made for people. Save the page again as HTML.',
  },
  'card-not-understood': {
    severity: 'error',
    message: 'The page leads to the paper {id}, but no card or data of the page gives its title.',
    hint: 'The page was saved before it was complete, or its form is new. Save it again once it is loaded.',
  },
  // The text
  'tex-not-understood': {
    severity: 'warning',
    message: 'The TeX remains {remains} are not understood and stay as they are.',
    hint: 'A correction of this paper can give the text as it should read.',
  },
  'characters-removed': {
    severity: 'warning',
    message: 'Invisible control characters were left out: {count}.',
    hint: 'Nothing need be done; they cannot be shown on a page.',
  },
  'title-empty': {
    severity: 'error',
    message: 'Nothing is left of this title when TeX and invisible characters are taken out.',
    hint: 'The capture damaged the title. Capture the page again.',
  },
  // Papers
  'paper-listed-twice': {
    severity: 'warning',
    message: 'The paper “{title}” is listed here and again on line {other}.',
    hint: 'Both places are kept, as one paper with two ranks.',
  },
  'fields-disagree': {
    severity: 'warning',
    message: 'For “{title}” this digest says {field} {here}, but {other} says {there}.',
    hint: 'The digest captured first is believed. A correction can settle it.',
  },
  'same-title-kept-apart': {
    severity: 'warning',
    message: '“{title}” is listed here and on {there}, but they contradict each other: {reason}.',
    hint: 'They are kept as two papers. Where they are one, a digest that names both identifiers joins them.',
  },
  'same-identifier-kept-apart': {
    severity: 'warning',
    message: '“{title}” and “{other}” stand in one list with the same identifier, {identifier}.',
    hint: 'One of the two links is wrong. They are kept as two papers; a correction can give the right link.',
  },
  'merged-titles-differ': {
    severity: 'warning',
    message:
      '“{title}” is taken for the same paper as “{other}” ({there}), because an identifier says so.',
    hint: 'Check the link in the digest. Every title leads to the one paper.',
  },
  // What people write
  'correction-not-valid': {
    severity: 'error',
    message: 'The correction cannot be used: {problem}',
    hint: 'The README, under “Correct”, lists the fields of a correction.',
  },
  'correction-without-paper': {
    severity: 'error',
    message: 'There is no paper with the id "{id}" to correct.',
    hint: 'The file’s name must be the id of a paper. {nearest}',
  },
  'correction-unknown-theme': {
    severity: 'error',
    message: 'The correction names the theme "{theme}", which does not exist.',
    hint: 'Themes are: {themes}',
  },
  'theme-not-valid': {
    severity: 'error',
    message: 'The theme cannot be used: {problem}',
    hint: 'The README, under “Theme”, lists the fields of a theme.',
  },
  'theme-unknown-area': {
    severity: 'error',
    message: 'The theme stands in the area "{area}", which areas.yaml does not have.',
    hint: 'Areas are: {areas}',
  },
  'areas-not-valid': {
    severity: 'error',
    message: 'The list of areas cannot be used: {problem}',
    hint: 'The README, under “Theme”, shows the form of areas.yaml.',
  },
  // Labels, by which themes are judged
  'labels-not-valid': {
    severity: 'error',
    message: 'The labels cannot be used: {problem}',
    hint: 'The README, under “Theme”, shows the form of a file of labels.',
  },
  'labels-without-papers': {
    severity: 'error',
    message: 'The archive has none of the labelled papers, so nothing was judged.',
    hint: 'Name with --archive the archive that holds them.',
  },
  'label-without-paper': {
    severity: 'warning',
    message: 'The archive has no paper “{title}”, so its label was not judged.',
    hint: 'Name with --archive the archive that holds the paper, or mend the title.',
  },
  'label-repeated': {
    severity: 'warning',
    message: '“{title}” is a paper that was labelled before; this label was not judged.',
    hint: 'Take one of the two labels out of the file.',
  },
  'label-theme-unknown': {
    severity: 'warning',
    message: 'The labels know of the theme “{theme}”, which the archive does not have.',
    hint: 'Nothing can be placed under it: all its labels are misses. Add the theme, or mend its id.',
  },
} as const satisfies Record<string, IssueDefinition>;
