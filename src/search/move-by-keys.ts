/** What keys need to know of the page. */
export interface KeyTargets {
  box: HTMLInputElement;
  results: HTMLElement;
  /** Empty the box and search for nothing. */
  empty: () => void;
}

/** Let arrows move through the results, Escape lead back to the box, and a slash go there. */
export function moveByKeys({ box, results, empty }: KeyTargets): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (move(event.key)) event.preventDefault();
  });

  function move(key: string): boolean {
    const links = titles(results);
    const focused = document.activeElement;
    const at = links.findIndex((link) => link === focused);
    const isTyping = focused === box;
    if (key === '/' && !isWritten(focused)) box.select();
    else if (key === 'Escape' && isTyping && box.value !== '') empty();
    else if (key === 'Escape' && (isTyping || at !== -1)) box.focus();
    else if (key === 'ArrowDown' && (isTyping || at !== -1))
      (links[at + 1] ?? links.at(-1))?.focus();
    else if (key === 'ArrowUp' && at !== -1) (links[at - 1] ?? box).focus();
    else return false;
    return true;
  }
}

/** The links of the results, in their order. */
export function titles(results: HTMLElement): HTMLAnchorElement[] {
  return [...results.querySelectorAll<HTMLAnchorElement>('.card-title a')];
}

function isWritten(element: Element | null): boolean {
  return (
    element instanceof HTMLElement && element.matches('input, textarea, select, [contenteditable]')
  );
}
