import type { Paper } from './archive.ts';
import { paperId } from './paper-id.ts';
import { routes } from './routes.ts';
import { allPages, splitByPeriod } from './shelf-pages.ts';

/** A person or an organisation with their papers, newest first. */
export interface Named {
  id: string;
  name: string;
  papers: Paper[];
}

/**
 * The people who have a page of their own: those with several papers here. Hosts limit the number of
 * files, most authors have one paper, and a page of it alone would say what that paper's own says.
 */
export function withOwnPage(authors: readonly Named[]): Named[] {
  return authors.filter(({ papers }) => papers.length > 1);
}

/** Where an author's papers are read: a page of them, or the only one. */
export function authorAddress({ id, papers }: Named): string {
  const [only, second] = papers;
  return only && !second ? routes.paper(only.id) : routes.author(id);
}

/** The pages of all periods of people or organisations, as routes with their props. */
export function namedPeriods(all: readonly Named[]) {
  return all.flatMap((named) =>
    allPages(splitByPeriod(named.papers)).map(({ id, title }) => ({
      params: { id: named.id, period: id },
      props: { named, period: { id, title } },
    })),
  );
}

/** The same name, but for case and accents, is taken to be the same person. */
export function nameId(name: string): string {
  return paperId(name);
}

/** The word that a name is listed by: its last one that is no number and no “Jr.”. */
export function familyName(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(jr|sr|[ivx]+)\.?$|\d/i.test(word));
  return words.at(-1) ?? name;
}

/** Gather the papers of each name that `namesOf` finds, in the order of the papers. */
export function gatherNamed(
  papers: readonly Paper[],
  namesOf: (paper: Paper) => readonly string[],
): Named[] {
  const named = new Map<string, Named>();
  for (const paper of papers) {
    for (const [id, name] of new Map(namesOf(paper).map((name) => [nameId(name), name]))) {
      const held = named.get(id);
      if (held) held.papers.push(paper);
      else named.set(id, { id, name, papers: [paper] });
    }
  }
  return [...named.values()];
}

/** Order people as an index of names does. */
export function byFamilyName(a: Named, b: Named): number {
  const [first = '', second = ''] = [a, b].map(({ name }) => nameId(familyName(name)));
  return first === second ? byName(a, b) : first < second ? -1 : 1;
}

/** Order names by their ids, which are the same on every machine. */
export function byName(a: Named, b: Named): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
