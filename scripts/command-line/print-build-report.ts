import type { FolderMeasure } from '../build/measure-folder.ts';
import type { IngestReport } from '../ingest/ingest-report.ts';
import type { StepTime } from './step-timer.ts';

export interface BuildReport {
  ingest: IngestReport;
  measure: FolderMeasure;
  /** The files that let pages opened from disk search, where they were wanted. */
  diskSearch: FolderMeasure | undefined;
  times: readonly StepTime[];
  /** The folder of the site, as the user would name it. */
  output: string;
  /** The file that the site was packed into, as the user would name it. */
  zip: { path: string; bytes: number } | undefined;
  site: string | undefined;
}

/** Say at the end of a build what was built, how long it took, where it is and how to open it. */
export function printBuildReport(report: BuildReport): string {
  const { ingest, measure, diskSearch, times, output, zip, site } = report;
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = [
    ['Papers', `${ingest.papers} (${ingest.unplaced} without a theme)`],
    ['Themes', String(ingest.themes)],
    ['Digests', String(ingest.digests.length)],
    ['Pages', String(measure.pages)],
    ['Files', `${filesAndSize(measure)} in all`],
    ['Search from disk', diskSearch ? `${filesAndSize(diskSearch)} of that` : 'left out'],
    ...times.map(({ step, seconds }) => [step, `${seconds.toFixed(1)} s`]),
    ['Together', `${total.toFixed(1)} s`],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    '',
    ...rows.map(([name, value]) => `${name.padEnd(width)}${value}`),
    '',
    ...(site === undefined ? [leftOut, ''] : []),
    `The site is in ${output}. To open it: npm run preview${output === 'dist' ? '' : ` -- --out ${output}`}`,
    `or open ${output}/index.html in a browser${diskSearch ? '' : ' (search then needs a server)'}.`,
    ...(zip ? [`All of it in one file to hand on: ${zip.path}, ${megabytes(zip.bytes)}.`] : []),
    '',
  ].join('\n');
}

function filesAndSize({ files, bytes }: FolderMeasure): string {
  return `${files}, ${megabytes(bytes)}`;
}
/** What needs the address of the site, and is not made up without it. */
const leftOut = [
  'Left out, because no --site was given: canonical addresses, the sitemap, the addresses of pages',
  'in JSON feeds and in tags for sharing and citing, and the links of feeds to themselves.',
].join('\n');

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
