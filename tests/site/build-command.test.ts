/** The build command: what it takes, what it leaves alone, and what it says. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject } from 'vitest';
import { differingFiles, filePaths, folderTree } from './folder-tree.ts';
import { elementsOf, propertyOf, readPage, readPages, type HtmlPage } from './read-html.ts';
import { buildSite, runCommand } from './run-command.ts';
import { publishedDigests, publishedPapers, publishedThemes } from './site-data.ts';
import { test } from './site-test.ts';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.ts';
import { writeArchive, type ListedPaper } from './write-archive.ts';

const paper: ListedPaper = {
  title: 'A Kite for Every Wind',
  abstract: 'String, paper and patience.',
  facts: { who: '2 authors', date: 'Jan 2, 2024' },
};

let small: TemporaryFolder;

beforeAll(async () => {
  small = await temporaryFolder();
  const archive = join(small.path, 'archive');
  await writeArchive(archive, { digests: { '2024-02-01': [paper] } });
  await buildSite(join(small.path, 'site'), ['--archive', archive]);
  return small.remove;
});

describe('the arguments', () => {
  test('are explained by --help', async () => {
    const { code, stdout } = await runCommand('build', ['--help']);
    expect(code).toBe(0);
    for (const option of ['--archive', '--out', '--site', '--images', '--help']) {
      expect(stdout).toContain(`  ${option}`);
    }
  });

  test.for([
    { problem: 'an option that does not exist', args: ['--no-such-option'] },
    { problem: 'an address that is none', args: ['--site', 'my site'] },
    { problem: 'an address that no browser opens', args: ['--site', 'ftp://example.org/'] },
    { problem: 'an argument that is no option', args: ['digest.txt'] },
    { problem: 'pictures that no page can name', args: ['--images'] },
  ])('are refused with $problem', async ({ args }, { folder }) => {
    const output = join(folder, 'site');
    const { code, stdout, stderr } = await runCommand('build', ['--out', output, ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm run build -- --help');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(filePaths(folder)).toEqual([]);
  });
});

describe('building', () => {
  test('leaves the repository’s own content as it was', () => {
    expect(Object.keys(inject('contentBefore')).length).toBeGreaterThan(0);
    expect(differingFiles(inject('contentBefore'), inject('contentAfter'))).toEqual([]);
  });

  test('gives the same bytes again, whatever the shell’s settings say', async ({ folder }) => {
    const settings = {
      NODE_ENV: 'development',
      DEV: '1',
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
    };
    await buildSite(join(folder, 'site'), [], settings);
    const again = folderTree(join(folder, 'site'));
    expect(Object.keys(again)).not.toEqual([]);
    expect(differingFiles(folderTree(inject('site')), again)).toEqual([]);
  });

  test('gives the same bytes while another archive is built', async ({ folder }) => {
    const archive = join(folder, 'archive');
    await writeArchive(archive, { digests: { '2024-02-01': [paper] } });
    await Promise.all([
      buildSite(join(folder, 'site')),
      buildSite(join(folder, 'other-site'), ['--archive', archive]),
    ]);
    for (const [name, alone] of [
      ['site', inject('site')],
      ['other-site', join(small.path, 'site')],
    ] as const) {
      expect(differingFiles(folderTree(alone), folderTree(join(folder, name)))).toEqual([]);
    }
  });

  test('leaves nothing but the site and the content', () => {
    const others = filePaths(small.path).filter((path) => !path.startsWith('site/'));
    expect(others).toEqual([
      'archive/content/digests/2024-02-01.json',
      'archive/content/papers/a-kite-for-every-wind.md',
      'archive/digests/2024-02-01.txt',
    ]);
  });
});

describe('the report', () => {
  const report = inject('siteReport');
  const files = filePaths(inject('site'));

  test('counts what there is', () => {
    expect(numberIn(report, 'Papers')).toBe(publishedPapers(inject('site')).length);
    expect(numberIn(report, 'Themes')).toBe(publishedThemes(inject('site')).length);
    expect(numberIn(report, 'Digests')).toBe(publishedDigests(inject('site')).length);
    expect(numberIn(report, 'Pages')).toBe(files.filter((path) => path.endsWith('.html')).length);
    expect(numberIn(report, 'Files')).toBe(files.length);
    const unplaced = publishedPapers(inject('site')).filter(({ themes }) => themes.length === 0);
    expect(report).toContain(`(${unplaced.length} without a theme)`);
  });

  test('says how long it took, where the site is, and how to open it', () => {
    expect(report).toMatch(/^Together +\d+\.\d s$/m);
    expect(report).toMatch(/^The site is in .*site\. To open it: npm run preview -- --out /m);
    expect(report).toContain('site/index.html in a browser');
  });
});

describe('the address of the site', () => {
  test('is not made up: without it the report says what is left out', () => {
    expect(inject('siteReport')).toContain('Left out, because no --site was given: canonical');
    expect(readPages(inject('site')).flatMap(canonicalOf)).toEqual([]);
  });

  test.for([
    { given: 'https://example.org/some/papers', base: 'https://example.org/some/papers/' },
    { given: 'https://example.org', base: 'https://example.org/' },
  ])('makes canonical addresses: $given', async ({ given, base }, { folder }) => {
    const archive = join(folder, 'archive');
    const site = join(folder, 'site');
    await writeArchive(archive, { digests: { '2024-02-01': [paper] } });
    const { stdout } = await buildSite(site, ['--archive', archive, '--site', given]);
    expect(stdout).not.toContain('Left out');
    const pages = readPages(site).filter(({ path }) => path !== '404.html');
    expect(pages.map(canonicalOf)).toEqual(pages.map(({ path }) => [`${base}${path}`]));
    const notFound = await readFile(join(site, '404.html'), 'utf8');
    expect(notFound).toContain(`href="${base}index.html"`);
  });
});

describe('pictures', () => {
  test('are drawn when asked for, and named by the page that they show', async ({ folder }) => {
    const archive = join(folder, 'archive');
    const site = join(folder, 'site');
    await writeArchive(archive, { digests: { '2024-02-01': [paper] } });
    const address = 'https://example.org/papers/';
    await buildSite(site, ['--archive', archive, '--site', address, '--images']);
    const page = readPage(site, 'papers/a-kite-for-every-wind.html');
    const image = elementsOf(page, 'meta').find(
      (meta) => propertyOf(meta, 'property') === 'og:image',
    );
    const path = 'images/papers/a-kite-for-every-wind.png';
    expect(image && propertyOf(image, 'content')).toBe(`${address}${path}`);
    const { format, width, height } = await sharp(join(site, path)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    // A page of one colour would be a picture without its words.
    const { channels } = await sharp(join(site, path)).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
  });

  test('are not drawn, or named, when not asked for', () => {
    expect(filePaths(inject('site')).filter((path) => path.endsWith('.png'))).toEqual([]);
    const tags = readPages(inject('site')).flatMap((page) => elementsOf(page, 'meta'));
    expect(tags.filter((meta) => propertyOf(meta, 'property') === 'og:image')).toEqual([]);
  });
});

describe('what is in the way', () => {
  test('stays as it is, where the folder holds something else', async ({ folder }) => {
    const output = join(folder, 'letters');
    await mkdir(output);
    await writeFile(join(output, 'letter.txt'), 'Dear reader');
    const before = folderTree(folder);
    const { code, stderr } = await runCommand('build', ['--out', output]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/letters holds something that is not a built archive.*--out/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(differingFiles(before, folderTree(folder))).toEqual([]);
  });

  test('is replaced whole, where it is an earlier site', async ({ folder }) => {
    const { archive, site } = await copyOfSmallSite(folder);
    await writeFile(join(site, 'papers', 'left-over.html'), 'From an earlier build');
    await buildSite(site, ['--archive', archive]);
    expect(filePaths(join(site, 'papers'))).toEqual(['a-kite-for-every-wind.html']);
  });
});

describe('an archive with an error', () => {
  test.for([
    { fault: 'a digest that is none', path: 'digests/2024-03-01.txt', text: 'Dear reader,\n' },
    {
      fault: 'a correction for no paper',
      path: 'content/corrections/no-such-paper.yaml',
      text: 'title: Nobody\n',
    },
    {
      fault: 'a text that Markdown makes nothing of',
      path: 'content/corrections/a-kite-for-every-wind.yaml',
      text: 'abstract: "[note]: https://example.org/"\n',
    },
  ])('leaves the earlier site as it was: $fault', async ({ path, text }, { folder }) => {
    const { archive, site } = await copyOfSmallSite(folder);
    const before = folderTree(site);
    await writeArchive(archive, { digests: {}, files: { [path]: text } });
    const { code, stderr } = await runCommand('build', ['--out', site, '--archive', archive]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, ''),
    );
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(differingFiles(before, folderTree(site))).toEqual([]);
    expect(filePaths(folder).filter((each) => each.includes('unfinished'))).toEqual([]);
  });
});

describe('a corrected title', () => {
  test('has an address, and so has the first one', async ({ folder, serve, openPage }) => {
    const archive = join(folder, 'archive');
    await writeArchive(archive, {
      digests: { '2024-02-01': [paper] },
      files: {
        'content/corrections/a-kite-for-every-wind.yaml': 'title: A Kite for Any Wind\n',
      },
    });
    await buildSite(join(folder, 'site'), ['--archive', archive]);
    const site = await serve(join(folder, 'site'));
    for (const id of ['a-kite-for-every-wind', 'a-kite-for-any-wind']) {
      const page = await openPage(site, `papers/${id}.html`);
      await page.waitForURL(`${site}papers/a-kite-for-every-wind.html`);
      expect(await page.textContent('h1')).toBe('A Kite for Any Wind');
    }
  });
});

/** Copy an archive of one paper and its site to a folder of the test's own. */
async function copyOfSmallSite(folder: string): Promise<{ archive: string; site: string }> {
  await cp(small.path, folder, { recursive: true });
  return { archive: join(folder, 'archive'), site: join(folder, 'site') };
}

function numberIn(report: string, name: string): number {
  return Number(new RegExp(`^${name} +(\\d+)`, 'm').exec(report)?.[1]);
}

function canonicalOf(page: HtmlPage): string[] {
  return elementsOf(page, 'link')
    .filter((link) => propertyOf(link, 'rel') === 'canonical')
    .flatMap((link) => propertyOf(link, 'href') ?? []);
}
