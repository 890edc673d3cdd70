import type { Identifiers } from './paper.ts';

export interface IdentifierLink {
  /** What the link leads to. */
  title: string;
  url: string;
  /** The identifier as its users write it. */
  text: string;
}

/** The addresses that a paper's identifiers stand for, in the order of their use. */
export function identifierLinks(identifiers: Identifiers): IdentifierLink[] {
  const { arxiv, arxivVersion, doi, huggingface, openreview, url } = identifiers;
  const version = arxivVersion === undefined ? '' : `v${arxivVersion}`;
  return [
    ...(arxiv === undefined
      ? []
      : [
          { title: 'arXiv', url: `https://arxiv.org/abs/${arxiv}`, text: `${arxiv}${version}` },
          { title: 'PDF', url: `https://arxiv.org/pdf/${arxiv}`, text: `arxiv.org/pdf/${arxiv}` },
          {
            title: 'Hugging Face',
            url: `https://huggingface.co/papers/${arxiv}`,
            text: `papers/${arxiv}`,
          },
        ]),
    ...(doi === undefined ? [] : [{ title: 'DOI', url: `https://doi.org/${doi}`, text: doi }]),
    ...(huggingface === undefined
      ? []
      : [
          {
            title: 'Hugging Face',
            url: `https://huggingface.co/papers/${huggingface}`,
            text: `papers/${huggingface}`,
          },
        ]),
    ...(openreview === undefined
      ? []
      : [
          {
            title: 'OpenReview',
            url: `https://openreview.net/forum?id=${openreview}`,
            text: openreview,
          },
        ]),
    ...(url === undefined ? [] : [{ title: 'Paper', url, text: url.replace(/^https?:\/\//, '') }]),
  ];
}
