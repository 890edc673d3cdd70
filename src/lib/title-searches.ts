export interface TitleSearch {
  /** Where the search looks. */
  place: string;
  url: string;
}

/** Searches for a title, for papers that no digest gives an identifier of. They may find nothing. */
export function titleSearches(title: string): TitleSearch[] {
  const words = encodeURIComponent(title);
  const phrase = encodeURIComponent(`"${title.replaceAll('"', ' ')}"`);
  return [
    { place: 'arXiv', url: `https://arxiv.org/search/?searchtype=title&query=${words}` },
    { place: 'Hugging Face', url: `https://huggingface.co/papers?q=${words}` },
    { place: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${phrase}` },
  ];
}
