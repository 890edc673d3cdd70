import { relativeAddress } from '../lib/routes.ts';

/**
 * Rewrite the root-relative addresses in a page's tags to ones relative to the page, so that the
 * same file works under every path and from disk. Only `href`, `src` and `action` of tags are
 * touched: Astro escapes `<` in text and quotes in attributes, so what looks like a tag is one.
 */
export function relativeLinks(html: string, page: string): string {
  return html.replace(tag, (whole) =>
    whole.replace(
      address,
      (_, before: string, to: string) => `${before}"${relativeAddress(page, to)}"`,
    ),
  );
}

const tag = /<[a-z][^\s>/]*(?:\s+[^\s=>/"']+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/gi;
const address = /(\s(?:href|src|action)=)"(\/(?!\/)[^"]*)"/g;
