// @ts-check
/* Copying and downloading the citations that a paper's page holds. */
(() => {
  /**
   * @param {string} label
   * @param {() => unknown} act
   */
  function button(label, act) {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    element.addEventListener('click', act);
    return element;
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  function download(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  for (const details of document.querySelectorAll('details[data-citation]')) {
    const text = details.querySelector('pre')?.textContent ?? '';
    const name = details.getAttribute('data-citation') ?? '';
    const actions = document.createElement('p');
    actions.className = 'cite-actions';
    // Browsers offer the clipboard on safe connections only.
    if (navigator.clipboard) {
      const copy = button('Copy', async () => {
        await navigator.clipboard.writeText(`${text}\n`);
        copy.textContent = 'Copied';
        setTimeout(() => (copy.textContent = 'Copy'), 2000);
      });
      actions.append(copy);
    }
    actions.append(button('Download', () => download(name, text)));
    details.append(actions);
  }
})();
