import type { Identifiers } from '../../src/lib/paper.ts';

/**
 * Find what an address, or a stretch of text, calls a paper: its arXiv id (new or old style),
 * DOI, OpenReview forum or Hugging Face paper page. Forms: arxiv.org/abs/2403.00483v2,
 * arXiv:hep-th/9901001, doi.org/10.1000/xyz, openreview.net/forum?id=…, huggingface.co/papers/….
 * An arXiv DOI (10.48550/arXiv.…) is the arXiv id itself. Gives `{}` where there is none.
 */
export function identifiersIn(text: string): Identifiers {
  return withoutUnknown({
    ...arxivIn(text),
    doi: doiIn(text),
    openreview: /openreview\.net\/(?:forum|pdf|attachment)\?(?:[^\s#]*&)?id=([\w-]{6,20})/.exec(
      text,
    )?.[1],
    huggingface: /huggingface\.co\/papers\/(?!\d{4}\.\d{4,5})([\w-]*\d[\w-]*)/.exec(text)?.[1],
  });
}

/**
 * Join identifiers; where two name different papers of one kind, the first holds. Of one arXiv id
 * the newest version is remembered.
 */
export function joinIdentifiers(all: readonly Identifiers[]): Identifiers {
  const joined: Identifiers = {};
  for (const { arxivVersion, ...next } of all) {
    const isSamePaper = joined.arxiv === undefined || joined.arxiv === next.arxiv;
    Object.assign(joined, { ...next, ...joined });
    if (arxivVersion !== undefined && isSamePaper) {
      joined.arxivVersion = Math.max(arxivVersion, joined.arxivVersion ?? 0);
    }
  }
  return joined;
}

/** The kinds of identifier that name one paper each; two that differ mean two papers. */
export const identifyingKinds = ['arxiv', 'doi', 'huggingface', 'openreview', 'url'] as const;

const newStyle = String.raw`\d{4}\.\d{4,5}`;
const oldStyle = String.raw`[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7}`;
const arxiv = new RegExp(
  String.raw`(?:arxiv\.org\/(?:abs|pdf|html|format|src)\/|ar5iv(?:\.labs\.arxiv)?\.org\/(?:abs|html)\/|alphaxiv\.org\/(?:abs|overview)\/|huggingface\.co\/papers\/|arxiv:\s?|10\.48550\/arxiv\.)` +
    String.raw`(?<id>${newStyle}|${oldStyle})(?:v(?<version>\d{1,2}))?(?!\d)`,
  'i',
);

function arxivIn(text: string): Identifiers {
  const { id, version } = arxiv.exec(text)?.groups ?? {};
  if (id === undefined) return {};
  return { arxiv: id, ...(version === undefined ? {} : { arxivVersion: Number(version) }) };
}

function doiIn(text: string): string | undefined {
  const doi = /\b(10\.\d{4,9}\/[^\s"<>{}|\\^]{1,200})/
    .exec(text)?.[1]
    ?.replace(/[.,;:)\]'*]+$/, '');
  const isArxiv = doi !== undefined && /^10\.48550\/arxiv\./i.test(doi);
  return isArxiv ? undefined : doi?.toLowerCase();
}

function withoutUnknown(identifiers: Identifiers): Identifiers {
  return Object.fromEntries(
    Object.entries(identifiers).filter(([, value]) => value !== undefined),
  ) as Identifiers;
}
