import type { Identifiers } from '../../../../src/lib/paper.ts';
import { identifiersIn } from '../../identifiers.ts';

/** The address of a paper's page on Hugging Face, whose id is its arXiv id where it has one. */
export function paperAddress(id: string): string {
  return `https://huggingface.co/papers/${id}`;
}

/** What the id of a paper's page names; nothing where it is no such id. */
export function paperIdentifiers(id: string): Identifiers | undefined {
  if (!/^(?:[\w.-]{1,60}|[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7})$/.test(id)) return undefined;
  const identifiers = identifiersIn(paperAddress(id));
  return Object.keys(identifiers).length > 0 ? identifiers : undefined;
}

/**
 * Give the id in the address of a paper's page, however a saved page writes it: relative,
 * absolute, or on a mirror's host. `base` is what relative addresses of the page start from.
 */
export function paperIdIn(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { pathname, protocol } = new URL(address, base);
  if (!/^(?:https?|file):$/.test(protocol)) return undefined;
  const id = /\/papers\/([^/]+|[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7})\/?$/.exec(pathname)?.[1];
  return id !== undefined && paperIdentifiers(id) ? id : undefined;
}
