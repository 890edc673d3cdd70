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
  'id-taken': {
    severity: 'error',
    message: 'The papers “{title}” and “{other}” would both have the address papers/{id}.html.',
    hint: 'Please report both titles: this must not happen.',
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
} as const satisfies Record<string, IssueDefinition>;
