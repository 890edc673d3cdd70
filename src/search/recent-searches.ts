const key = 'shelfmark-recent-searches';
const mostKept = 8;

/** The latest searches of this browser, newest first. They never leave it. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    // Storage can be forbidden, or hold what somebody else wrote.
    return [];
  }
}

export function keepSearch(text: string): void {
  const searches = [text, ...recentSearches().filter((each) => each !== text)];
  store(JSON.stringify(searches.slice(0, mostKept)));
}

export function forgetSearches(): void {
  store(undefined);
}

function store(value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Where storage is forbidden, nothing is kept.
  }
}
