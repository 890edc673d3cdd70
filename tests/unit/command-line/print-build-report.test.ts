import { describe, expect, test } from 'vitest';
import {
  printBuildReport,
  type BuildReport,
} from '../../../scripts/command-line/print-build-report.ts';
import { reportFailure } from '../../../scripts/ingest/ingest-report.ts';

const report: BuildReport = {
  ingest: { ...reportFailure([]), papers: 7, unplaced: 2, themes: 3 },
  measure: { pages: 15, files: 40, bytes: 1_250_000, largest: { path: '/x/a.js', bytes: 9 } },
  diskSearch: { pages: 0, files: 12, bytes: 340_000, largest: { path: '/x/b.js', bytes: 8 } },
  times: [
    { step: 'Ingest', seconds: 0.26 },
    { step: 'Indexing', seconds: 3 },
  ],
  output: 'dist',
  zip: undefined,
  site: undefined,
};

/** The table of the report: each row's name and value. */
function rows(text: string): Record<string, string> {
  const found = text.matchAll(/^(\S+(?: \S+)*) {2,}(.+)$/gm);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

describe('the end of a build says', () => {
  test('what was built, its size, and how long each step took', () => {
    expect(rows(printBuildReport(report))).toEqual({
      Papers: '7 (2 without a theme)',
      Themes: '3',
      Digests: '0',
      Pages: '15',
      Files: '40, 1.3 MB in all',
      'Search from disk': '12, 0.3 MB of that',
      Ingest: '0.3 s',
      Indexing: '3.0 s',
      Together: '3.3 s',
    });
  });

  test('where it is and how to open it', () => {
    expect(printBuildReport(report)).toMatch(/The site is in dist\. To open it: npm run preview\n/);
    expect(printBuildReport(report)).toContain('dist/index.html');
  });

  test('that search needs a server where search from disk was left out, and only then', () => {
    const without = printBuildReport({ ...report, diskSearch: undefined });
    expect(rows(without)).toHaveProperty('Search from disk', 'left out');
    expect(without).toContain('search then needs a server');
    expect(printBuildReport(report)).not.toContain('needs a server');
  });

  test('how to open it where it is elsewhere', () => {
    const text = printBuildReport({ ...report, output: 'out/here' });
    expect(text).toContain('npm run preview -- --out out/here');
    expect(text).toContain('out/here/index.html');
  });

  test('where the one file is that everything was packed into, and its size', () => {
    const packed = { ...report, zip: { path: 'dist.zip', bytes: 2_340_000 } };
    expect(printBuildReport(packed)).toMatch(/^All of it in one file.*: dist\.zip, 2\.3 MB\.$/m);
    expect(printBuildReport(report)).not.toContain('one file');
  });

  test('what was left out for want of an address, and only then', () => {
    expect(printBuildReport(report)).toContain('no --site was given');
    expect(printBuildReport({ ...report, site: 'https://example.org' })).not.toContain('Left out');
  });
});
