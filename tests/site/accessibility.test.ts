/** No page has a fault that axe finds, in light or dark, at three widths. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openKind, pageKinds, searchResults } from './page-kinds.ts';
import { test } from './site-test.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Each width and each scheme; colours do not depend on the width. */
const views = [
  { width: 320, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

test.for([...pageKinds, searchResults])(
  'the page of the kind “$kind” has no fault, in light or dark, narrow or wide',
  async (kind, { openPage, rootSite, crowdedSite }) => {
    const places = { openPage, rootSite, crowdedSite };
    const page = await openKind(kind, places, { colorScheme: 'light' });
    // What is folded away is part of the page too.
    await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    await page.addScriptTag({ path: axe });
    for (const { width, colorScheme } of views) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await faults(page, 'axe.run()'), `${colorScheme}, ${width} pixels`).toEqual([]);
    }
  },
);

async function faults(page: Page, run: string): Promise<string[]> {
  const { violations, passes } = await page.evaluate<AxeResults>(run);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html}`),
  );
}
