/** Show content above the page until the reader closes it. The browser gives the focus back. */
export function showDialog(label: string, ...content: Node[]): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.autofocus = true;
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  dialog.append(...content, close);
  document.body.append(dialog);
  dialog.showModal();
}

/** Make an element that holds text. */
export function textElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}
