import type { Link } from '../../../../src/lib/paper.ts';

/** Words that lists write on links, and the kind of what they lead to; the first that fits holds. */
const kinds: readonly (readonly [RegExp, Link['kind']])[] = [
  [/\b(tweets?|x|twitter|threads?|discussions?|reddit|hacker news)\b/, 'discussion'],
  [/\b(code|github|gitlab|repo|repository|implementation)\b/, 'code'],
  [/\b(data|datasets?)\b/, 'data'],
  [/\b(papers?|pdf|arxiv|technical report|report|preprint|publication|article)\b/, 'paper'],
  [/\b(videos?|talk|youtube)\b/, 'video'],
  [/\b(models?|weights|checkpoints?)\b/, 'model'],
  [/\b(projects?|website|webpage|homepage|page|site|demo)\b/, 'project'],
];

/**
 * Make a link of an address and the words that a list writes on it.
 * Gives nothing where the address is no whole http(s) address.
 */
export function labelledLink(label: string, url: string): Link | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const address = /[\s\p{Cc}]/u.test(url) ? new URL(url).href : url;
  const words = label.toLowerCase();
  const kind = kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
  return { kind: kind === 'paper' && isPdf(address) ? 'pdf' : kind, url: address };
}

/** Leave out each address that stands there already. */
export function distinctLinks(links: readonly Link[]): Link[] {
  const seen = new Map<string, Link>();
  for (const link of links) if (!seen.has(link.url)) seen.set(link.url, link);
  return [...seen.values()];
}

function isPdf(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return (
    /\.pdf$/i.test(pathname) ||
    (/(^|\.)(arxiv\.org|openreview\.net)$/.test(hostname) && pathname.startsWith('/pdf'))
  );
}
