import type { Link } from '../../src/lib/paper.ts';

/** Sites whose pages are repositories. Their own pages sites (`*.github.io`) are not among them. */
const codeHosts: ReadonlySet<string> = new Set([
  'bitbucket.org',
  'codeberg.org',
  'gist.github.com',
  'git.sr.ht',
  'gitee.com',
  'github.com',
  'gitlab.com',
  'sourceforge.net',
]);

/** Say what an address leads to, by its host: code, or else a page of the project. */
export function classifyLink(url: string): Link {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const isCode = codeHosts.has(host) || host.startsWith('gitlab.');
  return { kind: isCode ? 'code' : 'project', url };
}
