import type { Link } from '../../../../src/lib/paper.ts';
import { classifyLink } from '../../classify-link.ts';
import { linkTo } from '../records/record-links.ts';

/** Give the link of a card that leads away from the site: to arXiv, to code, to a project. */
export function cardLink(href: string, base: string): Link | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  const { hostname, pathname } = new URL(href);
  const isSite = isHub(hostname) || hostname === new URL(base).hostname;
  if (isSite || /\/papers\//.test(pathname)) return undefined;
  if (!/(?:^|\.)arxiv\.org$/.test(hostname)) return linkTo(classifyLink(href).kind, href);
  return linkTo(pathname.startsWith('/pdf/') ? 'pdf' : 'paper', href);
}

/** Give the name in the address of an organisation's page: the one word of its path. */
export function organizationIn(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const { hostname, pathname, search } = new URL(href, base);
  const name = /^\/([\w.-]{1,60})\/?$/.exec(pathname)?.[1];
  const isSite = isHub(hostname) || hostname === new URL(base).hostname;
  return isSite && search === '' && !ownPages.has(name ?? '') ? name : undefined;
}

function isHub(hostname: string): boolean {
  return /(?:^|\.)(?:huggingface\.co|hf\.co)$/.test(hostname);
}

/** Pages of the site itself, where others have the names of people and organisations. */
const ownPages: ReadonlySet<string> = new Set(
  'blog chat collections datasets docs enterprise join learn login models new organizations papers posts pricing settings spaces tasks'.split(
    ' ',
  ),
);
