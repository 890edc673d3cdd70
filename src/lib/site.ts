/** What the site calls itself. */
export const site = {
  name: 'Shelfmark',
  /** One sentence for search engines and for the head of the home page. */
  description:
    'Digests of research papers, kept as an archive: every paper under its themes, every word searchable.',
} as const;
