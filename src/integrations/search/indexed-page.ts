import { formatPublishedDate } from '../../lib/published-date.ts';
import { longestShortTitle, shortTitleFilter, type IndexedField } from '../../search/engine.ts';
import { wordsOf } from '../../search/words.ts';
import type { PublishedPaper } from './read-published.ts';

/**
 * What the engine reads of a paper: the main part of its page, of which only what is marked with
 * `data-pagefind-body` is text, and the facts that a result shows and that words can match.
 */
export function indexedPage(paper: PublishedPaper, page: string): string {
  const facts = Object.entries(factsOf(paper)).flatMap(([name, text]) =>
    text === '' ? [] : [`<p data-pagefind-meta="${name}">${escapeHtml(text)}</p>`],
  );
  const words = wordsOf(paper.title);
  if (words.length <= longestShortTitle) {
    facts.push(`<p data-pagefind-filter="${shortTitleFilter}">${escapeHtml(words.join(' '))}</p>`);
  }
  return `<html lang="en"><body>${mainPart(page, paper.id)}${facts.join('')}</body></html>`;
}

/** The title is not among them: it is marked on the page. */
function factsOf(
  paper: PublishedPaper,
): Record<Exclude<IndexedField, 'title'> | 'authorcount', string> {
  const { authors = [], authorCount, organization, venue, keywords = [] } = paper;
  const { published, themes, identifiers } = paper;
  return {
    authors: authors.join('; ') + (paper.hasMoreAuthors ? '; et al.' : ''),
    organization: organization?.name ?? '',
    theme: themes.join('; '),
    venue: venue ?? '',
    keywords: keywords.join('; '),
    date: published === undefined ? '' : formatPublishedDate(published),
    identifiers: [identifiers?.arxiv, identifiers?.doi].filter(Boolean).join('; '),
    // All metadata can be found by its words, and nobody looks for this one.
    authorcount: authorCount === undefined ? '' : `n${authorCount}`,
  };
}

function mainPart(page: string, id: string): string {
  const [start, end] = [page.indexOf('<main'), page.lastIndexOf('</main>')];
  if (start === -1 || end < start) throw new Error(`The page of ${id} has no main part.`);
  return page.slice(start, end);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
