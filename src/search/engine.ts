/** What this search uses of Pagefind's own interface; whatever offers it can be the engine. */
export interface Engine {
  init: () => Promise<void>;
  options: (options: EngineOptions) => Promise<void>;
  /** Papers that have all of the words; `null` gives every paper, in the order of the index. */
  search: (words: string | null, options?: SearchOptions) => Promise<EngineAnswer>;
}

export interface EngineOptions {
  ranking: {
    termFrequency?: number;
    termSaturation?: number;
    termSimilarity?: number;
    pageLength?: number;
    metaWeights: Readonly<Record<string, number>>;
  };
}

export interface SearchOptions {
  filters?: Readonly<Record<string, string>>;
}

export interface EngineAnswer {
  results: EngineResult[];
}

export interface EngineResult {
  /** The number of the paper, from 0: the newest has the last one. */
  id: string;
  score: number;
  /** Places in the paper's text, counted in words from 0, where a word of the query stands. */
  words: number[];
  /** The fields of the paper's metadata that hold a word of the query. */
  matchedMetaFields?: string[];
  data: () => Promise<Fragment>;
}

/** What the index keeps of a paper. */
export interface Fragment {
  /** The paper's address from the root of the site. */
  raw_url: string;
  /** The title and the abstract. */
  content: string;
  meta: Readonly<Record<string, string | undefined>>;
}

/** The filter of the index that holds titles of so few words that many others begin with them. */
export const shortTitleFilter = 'title';
export const longestShortTitle = 3;

/** The fields of the index beside the text, and what one of them counts in the ranking. */
export const indexedFields = {
  title: 8,
  authors: 2,
  organization: 1,
  theme: 0.5,
  venue: 0.2,
  keywords: 2,
  date: 0.2,
  identifiers: 1,
} as const satisfies Readonly<Record<string, number>>;
export type IndexedField = keyof typeof indexedFields;
