/** What a Daily Papers page shows around its papers, by the name that the ledger gives it. */
const furniture: readonly (readonly [RegExp, string])[] = [
  [/^new$/, 'newsletter badge'],
  [/^Get trending papers in your email inbox( once a day)?!$/, 'newsletter invitation'],
  [/^Subscribe$/, 'newsletter button'],
  [/^Daily Papers$/, 'page heading'],
  [/^by ?AK and the research community$/, 'page byline'],
  [/^(Daily|Weekly|Monthly|Trending Papers|Previous|Today|Next)$/, 'page navigation'],
  [
    /^(Hugging Face|Models|Datasets|Spaces|Buckets|Community|Docs|Enterprise|Pricing|Log In|Sign Up)$/,
    'site navigation',
  ],
  [/^(TOS|Privacy|About|Careers|Company|Website|System theme|© ?Hugging Face)$/, 'site footer'],
];

/** Name the page furniture that a line is, if it is any. */
export function furnitureName(line: string): string | undefined {
  const text = line.trim();
  return furniture.find(([pattern]) => pattern.test(text))?.[1];
}
