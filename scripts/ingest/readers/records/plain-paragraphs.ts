/** Divide text into paragraphs at its blank lines; other line breaks become spaces. */
export function plainParagraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map(joinLines)
    .filter((paragraph) => paragraph !== '');
}

/** Join the lines of one paragraph. */
export function joinLines(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
