/** Unpacks the browser that the install brings, once a version. */
import { inflate } from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export interface UnpackedBrowser {
  executable: string;
  /** The libraries that a bare system lacks. */
  libraries: string;
  /** A fontconfig file that names the browser's own fonts and no others. */
  fontSettings: string;
}

const repository = resolve(import.meta.dirname, '..', '..');
const packageFolder = resolve(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '..',
);
const packed = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/** The package's own settings name folders of the system it was made for. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpack the browser to this checkout's cache, where it is not there yet. */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(repository, 'node_modules', '.cache', 'shelfmark');
  const folder = join(cache, `browser-${version}`);
  if (!existsSync(folder)) await unpackTo(folder, cache);
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fontSettings: join(folder, 'fonts', 'fonts.conf'),
  };
}

/** Two runs may unpack at once: each does so in a place of its own, and the first one wins. */
async function unpackTo(folder: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'browser-unfinished-'));
  try {
    await inflateInto(unfinished);
    await writeFile(join(unfinished, 'fonts', 'fonts.conf'), fontSettings);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package unpacks into the system's folder for temporary files, and takes no other. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(packed.map((name) => inflate(join(packageFolder, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
