/** What the first page asks its worker for: to keep all that the search needs. */
export const keepSearch = 'keep the search';
