/** Pages stand still while they load, and are set in the book face from the first one on. */
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { openKind, pageKinds } from './page-kinds.ts';
import { serveInPieces } from './serve-in-pieces.ts';
import { fileAddress, test } from './site-test.ts';

test.for(pageKinds)(
  'the page of the kind “$kind” does not shift while it loads',
  async (kind, { openPage, rootSite, crowdedSite }) => {
    const prepare = (page: Page) => page.addInitScript(noteShifts);
    const page = await openKind(kind, { openPage, rootSite, crowdedSite }, { prepare });
    await page.waitForLoadState('networkidle');
    // Shifts are reported with the frame after them.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await page.evaluate('shifts')).toEqual([]);
  },
);

test.for(pageKinds)(
  'the page of the kind “$kind” does not shift where it comes piece by piece',
  async ({ site, path }, { openPage, onTestFinished }) => {
    const folder = { rootSite: 'site', crowdedSite: 'crowdedSite' } as const;
    const { address, close } = await serveInPieces(inject(folder[site]));
    onTestFinished(close);
    const prepare = (page: Page) => page.addInitScript(noteShifts);
    const viewport = { width: 1280, height: 900 };
    const page = await openPage(address, path, { prepare, viewport });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await page.evaluate('shifts')).toEqual([]);
  },
);

test.for(['system', 'light', 'dark'])(
  'a page does not shift on a slow processor, with the colours of %s',
  async (scheme, { openPage, rootSite }) => {
    const prepare = async (page: Page) => {
      await page.addInitScript(noteShifts);
      await page.addInitScript(`localStorage.setItem('shelfmark-color-scheme', '${scheme}')`);
      const tools = await page.context().newCDPSession(page);
      await tools.send('Emulation.setCPUThrottlingRate', { rate: 12 });
    };
    const page = await openPage(rootSite, 'themes/index.html', { prepare });
    await page.getByRole('button', { name: `Colours: ${scheme}` }).waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await page.evaluate('shifts')).toEqual([]);
  },
);

describe('the book face', () => {
  test('is on the first page that somebody opens', async ({ openPage, rootSite }) => {
    expect(await faceOf(await openPage(rootSite, 'index.html'))).toMatch(/^Source Serif/);
  });

  test('is on a page opened from disk', async ({ openPage }) => {
    // Asking the browser for its faces makes it read the page once more, which it complains of.
    const expected = /^console: Unsafe attempt to load URL/;
    const page = await openPage(fileAddress(inject('site')), 'about.html', { expected });
    expect(await faceOf(page)).toMatch(/^Source Serif/);
  });

  test('leaves a page readable that it does not reach', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'about.html', {
      expected: /woff2|ERR_FAILED/,
      prepare: (each) => each.route('**/*.woff2', (route) => route.abort()),
    });
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('1');
    expect(await faceOf(page)).not.toMatch(/^Source Serif/);
  });

  test('is printed', async ({ openPage, rootSite }) => {
    const page = await openPage(rootSite, 'about.html');
    const printed = await page.pdf();
    // A face that varies is embedded glyph by glyph; words without a face are not there at all.
    expect(printed.toString('latin1')).toContain('/Type3');
  });
});

/** Runs in the page: keep what moved although nobody touched anything. */
function noteShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      };
      const moved = sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80));
      shifts.push(`${value}: ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The face that the browser drew the heading in. */
async function faceOf(page: Page): Promise<string> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await tools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName).join();
}
