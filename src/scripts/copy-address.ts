/** Let a paper's page copy its own address, where the browser has a clipboard. */
export function addCopyButtons(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-address]')) {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      await navigator.clipboard.writeText(canonical ?? location.href.replace(/[?#].*/, ''));
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = label), 2000);
    });
    button.disabled = false;
  }
}
