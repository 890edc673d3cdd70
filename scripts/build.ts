/** The build command: ingest, pages, search index, report. */
import { statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { archiveFolders } from '../src/lib/archive-folders.ts';
import { buildSite, type BuildOptions } from './build/build-site.ts';
import { measureFolder } from './build/measure-folder.ts';
import { zipPath } from './build/zip-site.ts';
import { buildFigures } from './command-line/build-figures.ts';
import { complain } from './command-line/complain.ts';
import { ingestWithReport } from './command-line/ingest-with-report.ts';
import type { CommandDefinition } from './command-line/parse-command.ts';
import { runCommand, type Given } from './command-line/run-command.ts';
import { printBuildReport, type BuildReport } from './command-line/print-build-report.ts';
import { stepTimer } from './command-line/step-timer.ts';

const command = {
  name: 'build',
  usage: 'npm run build -- [options]',
  about: `Takes in the digests of an archive, builds its pages and its search index.
The folder that comes out is the whole site: host it anywhere, under any path.`,
  takesArguments: false,
  options: {
    archive: { value: 'DIR', help: 'The archive: a folder with digests/ and content/.' },
    out: { value: 'DIR', help: 'Where to put the site (dist).' },
    site: { value: 'URL', help: 'Where the site will be, for canonical addresses and a sitemap.' },
    'no-disk-search': { help: 'Leave out the files that let pages opened from disk search.' },
    'no-offline': {
      help: 'Keep nothing in browsers for reading offline; end what earlier builds kept.',
    },
    zip: { help: 'Pack the site into one file too, to hand to someone: dist.zip.' },
    images: {
      help: 'Draw a picture of each paper and theme, which other sites show (with --site).',
    },
    figures: { value: 'FILE', help: 'Where to write the figures of the build, as JSON.' },
  },
} as const satisfies CommandDefinition;

process.exitCode = await runCommand(command, process, main);

async function main(given: Given<typeof command>): Promise<number> {
  const { archive, out = 'dist', site, figures } = given.texts;
  if (site !== undefined && !/^https?:$/.test(URL.parse(site)?.protocol ?? '')) {
    return complain(
      command,
      `--site takes an address such as https://example.org/, not “${site}”.`,
      process.stderr,
    );
  }
  const images = given.flags.has('images');
  if (images && site === undefined) {
    return complain(
      command,
      '--images needs --site: other sites find pictures by their whole addresses only.',
      process.stderr,
    );
  }
  tellAstro(archive, images);
  const built = await build(archive, {
    output: resolve(out),
    site: site?.replace(/\/*$/, '/'),
    diskSearch: !given.flags.has('no-disk-search'),
    offline: !given.flags.has('no-offline'),
    zip: given.flags.has('zip'),
  });
  if (!built) return 1;
  if (figures !== undefined && !writeFigures(figures, built, resolve(out))) return 1;
  process.stdout.write(printBuildReport(built));
  return 0;
}

async function build(
  archive: string | undefined,
  wanted: Pick<BuildOptions, 'output' | 'site' | 'diskSearch' | 'offline' | 'zip'>,
): Promise<BuildReport | undefined> {
  const repository = resolve(import.meta.dirname, '..');
  const folders = archiveFolders(repository, archive);
  const timer = stepTimer(process.stderr, () => performance.now());
  timer.begin('Taking in digests');
  const { report, isFailed } = await ingestWithReport(
    { folders, inputs: [], dryRun: false },
    process,
  );
  if (isFailed) {
    timer.end();
    return undefined;
  }
  try {
    await buildSite({
      ...wanted,
      repository,
      archive: folders.root,
      onStep: (step) => timer.begin(step),
    });
  } catch (error) {
    timer.end();
    process.stderr.write(
      `The site was not built. ${error instanceof Error ? error.message : error}\n`,
    );
    return undefined;
  }
  const times = timer.end();
  const { output, site, diskSearch, zip } = wanted;
  return {
    ingest: report,
    measure: await measureFolder(output),
    diskSearch: diskSearch ? await measureFolder(join(output, 'pagefind', 'disk')) : undefined,
    times,
    output: shownPath(output),
    zip: zip
      ? { path: shownPath(zipPath(output)), bytes: statSync(zipPath(output)).size }
      : undefined,
    site,
  };
}

/** A path as the user would name it. */
function shownPath(path: string): string {
  const short = relative(process.cwd(), path) || '.';
  return short.startsWith('..') ? path : short;
}

/** Set what the site's configuration and pages read: they have no other way to learn of it. */
function tellAstro(archive: string | undefined, images: boolean): void {
  if (archive === undefined) delete process.env['SHELFMARK_ARCHIVE'];
  else process.env['SHELFMARK_ARCHIVE'] = resolve(archive);
  process.env['SHELFMARK_IMAGES'] = String(images);
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  // Where the shell sets these, Astro takes the build for its development server.
  process.env['NODE_ENV'] = 'production';
  delete process.env['DEV'];
}

function writeFigures(file: string, built: BuildReport, output: string): boolean {
  const { maxRSS } = process.resourceUsage();
  try {
    writeFileSync(file, JSON.stringify(buildFigures(built, output, maxRSS * 1024), undefined, 2));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    process.stderr.write(`The site was built, but its figures were not written: ${reason}\n`);
    return false;
  }
}
