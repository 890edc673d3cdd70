/**
 * Opens an installed Firefox, where there is one: `SHELFMARK_FIREFOX`, a path, goes before all.
 * Playwright drives only its own; Puppeteer drives any, by WebDriver BiDi.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

/** The path of an installed Firefox. */
export const firefoxPath = process.env['SHELFMARK_FIREFOX'] ?? candidates().find(existsSync);

/** What the name of a test says where it is skipped. */
export const withoutFirefox =
  firefoxPath === undefined
    ? ' (skipped: no Firefox is installed; SHELFMARK_FIREFOX names one)'
    : '';

/** Open the installed Firefox, which reaches no other host than this machine. */
export async function openFirefox(): Promise<Browser> {
  if (firefoxPath === undefined) throw new Error('There is no Firefox to open.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    // Port 9 of this machine answers nothing: it stands for every other host.
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  });
}

function candidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) =>
    ['firefox', 'firefox-esr'].map((name) => join(folder, name)),
  );
  return [
    ...onPath,
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
}
