import { dailyPapersPage, shownPaper } from './daily-papers-page.ts';
import { themeFiles, type Files } from './temporary-archive.ts';

/** A page of two papers with nothing wrong. */
export const page = dailyPapersPage([
  shownPaper('A Lamp for Every Desk'),
  shownPaper('Paper Boats'),
]);
const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
  'hex',
);

/** What goes into an archive or its inbox, and the one error that must come of it. */
export interface Refusal {
  what: string;
  files: Files;
  inputs?: string[];
  captured?: string;
  code: string;
  place: string;
}

/** New digests in which something is wrong. */
export const refusedFiles: Refusal[] = [
  { what: 'an empty file', content: '', code: 'file-empty', line: 1 },
  { what: 'a binary', content: png, code: 'file-binary', line: 1 },
  { what: 'a file that is no digest', content: '# Notes\n', code: 'not-a-digest', line: 1 },
  { what: 'a file with CR LF', content: 'a\r\n', code: 'windows-line-endings', line: 1 },
  { what: 'a file with a BOM', content: `\uFEFF${page}`, code: 'byte-order-mark', line: 1 },
  { what: 'a NUL byte', content: `${page}\n\0`, code: 'nul-byte', line: 29 },
  {
    what: 'a truncated page',
    content: page.slice(0, page.lastIndexOf('·')),
    code: 'capture-truncated',
    line: 25,
  },
  {
    what: 'a page without papers',
    content: dailyPapersPage([]),
    code: 'no-papers',
    line: 1,
  },
  {
    what: 'a date after the capture',
    content: page.replace('Mar 4, 2024', 'Mar 4, 2031'),
    code: 'date-after-capture',
    line: 19,
  },
  {
    what: 'a date that does not exist',
    content: page.replace('Mar 4, 2024', 'Feb 30, 2024'),
    code: 'date-impossible',
    line: 19,
  },
].map(({ what, content, code, line }) => ({
  what,
  files: { 'inbox/new-2025-11-04.txt': content },
  code,
  place: `inbox/new-2025-11-04.txt:${line}`,
}));

/** Commands and archives in which something is wrong. */
export const refusedArchives: Refusal[] = [
  {
    what: 'a file that does not exist',
    files: {},
    inputs: ['inbox/nothing.txt'],
    code: 'input-not-readable',
    place: 'inbox/nothing.txt',
  },
  {
    what: 'a folder without files',
    files: { 'inbox/.hidden': 'x' },
    inputs: ['inbox'],
    code: 'folder-without-digests',
    place: 'inbox',
  },
  {
    what: 'another digest of the same name',
    files: { 'inbox/2025-11-03.txt': `${page}\n` },
    code: 'digest-name-taken',
    place: 'inbox/2025-11-03.txt',
  },
  {
    what: 'another digest of the same id',
    files: { 'inbox/2025_11_03.txt': page },
    code: 'digest-id-taken',
    place: 'inbox/2025_11_03.txt',
  },
  {
    what: '--captured against the file’s name',
    files: { 'inbox/new-2025-11-04.txt': page.replaceAll('Mar 4', 'Mar 5') },
    captured: '2025-11-05',
    code: 'captured-contradicts-name',
    place: 'inbox/new-2025-11-04.txt',
  },
  {
    what: '--captured for a digest that the archive holds by another day',
    files: {},
    inputs: ['digests/2025-11-03.txt'],
    captured: '2025-11-05',
    code: 'captured-contradicts-name',
    place: 'digests/2025-11-03.txt',
  },
  {
    what: 'a theme without its fields',
    files: { 'content/themes/lamps.md': '---\ntitle: Lamps\n---\n' },
    code: 'theme-not-valid',
    place: 'content/themes/lamps.md',
  },
  {
    what: 'a theme that is no YAML',
    files: { 'content/themes/lamps.md': '---\ntitle: "Lamps\n---\n' },
    code: 'theme-not-valid',
    place: 'content/themes/lamps.md',
  },
  {
    what: 'a theme without frontmatter',
    files: { 'content/themes/lamps.md': 'Lamps.\n' },
    code: 'theme-not-valid',
    place: 'content/themes/lamps.md',
  },
  {
    what: 'a theme whose name is no id',
    files: { 'content/themes/Table Lamps.md': String(themeFiles['content/themes/lamps.md']) },
    code: 'theme-not-valid',
    place: 'content/themes/Table Lamps.md',
  },
  {
    what: 'a theme in no area',
    files: {
      'content/themes/lamps.md': String(themeFiles['content/themes/lamps.md']).replace(
        'area: things',
        'area: nowhere',
      ),
    },
    code: 'theme-unknown-area',
    place: 'content/themes/lamps.md',
  },
  {
    what: 'themes without a list of areas',
    files: { 'content/themes/areas.yaml': '' },
    code: 'areas-not-valid',
    place: 'content/themes/areas.yaml',
  },
  {
    what: 'a broken list of areas',
    files: { 'content/themes/areas.yaml': 'areas: none\n' },
    code: 'areas-not-valid',
    place: 'content/themes/areas.yaml',
  },
];
