/**
 * The address of the file behind an address: hosts also serve `about.html` as `about`, and
 * `themes/index.html` as `themes/`. What follows `?` and `#` is for scripts.
 */
export function siteFile(address: string): URL {
  const file = new URL(address);
  file.search = '';
  file.hash = '';
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1);
  if (name === '') file.pathname += 'index.html';
  else if (!name.includes('.')) file.pathname += '.html';
  return file;
}

/** The folders of files whose names are made from their contents. */
export const namedFolders = ['_astro', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'];

/** Whether a file’s name is made from its content: in every build a file of that name is the same. */
export function isNamedByContent(path: string): boolean {
  return namedFolders.some((folder) => path.startsWith(`${folder}/`));
}
