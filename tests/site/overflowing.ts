import type { Page } from 'playwright-core';

/** Name what is wider than the screen, if the page can be scrolled sideways. */
export async function overflowing(page: Page): Promise<string[]> {
  // What is folded away is part of the page too.
  await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isWide = (element: Element) => element.getBoundingClientRect().right > width + 1;
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => isWide(element) && ![...element.children].some(isWide))
      .map((element) => element.outerHTML.slice(0, 120));
    return ['The page is wider than the screen:', ...wide.slice(0, 5)];
  });
}
