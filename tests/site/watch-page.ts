import type { Page } from 'playwright-core';

/**
 * Note everything that should not happen on a page while it is read: errors, dialogs, and requests
 * for what is not there or not below `site`, the address of the site's folder.
 */
export function watchPage(page: Page, site: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const isHere = request.url().startsWith(site) || /^(?:data|blob):/.test(request.url());
    if (!isHere) problems.push(`request outside of the site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
