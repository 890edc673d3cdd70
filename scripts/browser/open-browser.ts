/**
 * Finds a Chromium and opens it. On Linux (x64) it is the one that the install brings; elsewhere
 * Playwright's own or an installed Chrome or Edge. `SHELFMARK_BROWSER`, a path, goes before all.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { unpackBrowser, type UnpackedBrowser } from './unpack-browser.ts';

interface Candidate {
  name: string;
  open: () => Promise<Browser>;
}

/** No test needs another host, and none may reach one. */
const shared: LaunchOptions = {
  args: ['--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
};

/** Open the first browser that opens. Throws with what every one of them said. */
export async function openBrowser(): Promise<Browser> {
  const problems: string[] = [];
  for (const { name, open } of candidates()) {
    try {
      return await open();
    } catch (error) {
      problems.push(`- ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    [
      'No browser could be opened for the site tests. Install Chrome, or give the path of any',
      'Chromium in the environment variable SHELFMARK_BROWSER. These were tried:',
      ...problems,
    ].join('\n'),
  );
}

function candidates(): Candidate[] {
  const chosen = process.env['SHELFMARK_BROWSER'];
  if (chosen) return [candidate(`SHELFMARK_BROWSER (${chosen})`, { executablePath: chosen })];
  const installed = [
    candidate('Playwright’s Chromium', {}),
    candidate('Chrome', { channel: 'chrome' }),
    candidate('Edge', { channel: 'msedge' }),
  ];
  const isBrought = process.platform === 'linux' && process.arch === 'x64';
  return isBrought
    ? [{ name: 'the installed package', open: openBrought }, ...installed]
    : installed;
}

function candidate(name: string, options: LaunchOptions): Candidate {
  return { name, open: () => chromium.launch({ ...shared, ...options }) };
}

/** A bare system may lack libraries, which show only when the browser starts, and fonts. */
async function openBrought(): Promise<Browser> {
  const browser = await unpackBrowser();
  const fonts = hasFonts() ? {} : { FONTCONFIG_FILE: browser.fontSettings };
  try {
    return await launch(browser, fonts);
  } catch (error) {
    if (!/error while loading shared libraries/.test(String(error))) throw error;
    return await launch(browser, { ...fonts, LD_LIBRARY_PATH: libraryPath(browser) });
  }
}

function launch(browser: UnpackedBrowser, environment: NodeJS.ProcessEnv): Promise<Browser> {
  return chromium.launch({
    ...shared,
    executablePath: browser.executable,
    env: { ...process.env, ...environment },
  });
}

function libraryPath({ libraries }: UnpackedBrowser): string {
  const own = process.env['LD_LIBRARY_PATH'];
  return own ? `${libraries}:${own}` : libraries;
}

function hasFonts(): boolean {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local', 'share', 'fonts'),
  ];
  return folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) =>
        /\.(?:ttf|ttc|otf|pfb)$/i.test(String(name)),
      ),
  );
}
