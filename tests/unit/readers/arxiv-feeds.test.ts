import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arxivAtom } from '../../../scripts/ingest/readers/arxiv-atom.ts';
import { arxivRss } from '../../../scripts/ingest/readers/arxiv-rss.ts';
import '../fixed-seed.ts';
import { processorTime } from '../processor-time.ts';
import { recordSource } from './record-source.ts';

const word = fc.stringMatching(/^[A-Za-zé0-9"'&<>$%{}~\\-]{1,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const name = fc.stringMatching(/^[A-Z][a-zé]{1,9} [A-Z][a-z-]{1,8}[a-z]$/);
const paper = fc.record({
  title: words.map((title) => `On ${title}`),
  abstract: words.map((abstract) => `We ${abstract}.`),
  authors: fc.array(name, { minLength: 1, maxLength: 5 }),
  number: fc.integer({ min: 10_000, max: 99_999 }),
  day: fc.integer({ min: 10, max: 28 }),
});
const papers = fc.array(paper, { minLength: 1, maxLength: 6 });

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describe('any feed', () => {
  test('in Atom gives back the papers that it was made of', () => {
    fc.assert(
      fc.property(papers, (listed) => {
        const entries = listed.map(
          ({ title, abstract, authors, number, day }) => `<entry>
<id>http://arxiv.org/abs/2403.${number}v2</id><title>${escape(title)}</title>
<published>2024-03-${day}T01:02:03Z</published><summary>  ${escape(abstract)}\n</summary>
${authors.map((author) => `<author><name>${author}</name></author>`).join('\n')}</entry>`,
        );
        const [reading] = arxivAtom.read(recordSource(`<feed>\n${entries.join('\n')}\n</feed>`));
        expect(reading?.issues).toEqual([]);
        expect(
          reading?.entries.map(({ titleLine: _, abstractLine: __, ...entry }) => entry),
        ).toEqual(
          listed.map(({ title, abstract, authors, number, day }, index) => ({
            rank: index + 1,
            title,
            abstract: [abstract],
            abstractKind: 'abstract',
            published: `2024-03-${day}`,
            authors,
            identifiers: { arxiv: `2403.${number}`, arxivVersion: 2 },
          })),
        );
      }),
    );
  });

  test('in RSS gives back the papers that it was made of', () => {
    fc.assert(
      fc.property(papers, (listed) => {
        const items = listed.map(
          ({ title, abstract, authors, number, day }) => `<item>
<title>${escape(title)}</title><link>https://arxiv.org/abs/2403.${number}</link>
<description>arXiv:2403.${number}v1 Announce Type: new \nAbstract: ${escape(abstract)}</description>
<guid isPermaLink="false">oai:arXiv.org:2403.${number}v1</guid>
<pubDate>Mon, ${day} Mar 2024 00:00:00 -0500</pubDate>
<arxiv:announce_type>new</arxiv:announce_type><dc:creator>${authors.join(', ')}</dc:creator></item>`,
        );
        const text = `<rss><channel>\n${items.join('\n')}\n</channel></rss>`;
        const [reading] = arxivRss.read(recordSource(text));
        expect(reading?.issues).toEqual([]);
        expect(
          reading?.entries.map(({ title, abstract, authors, published, identifiers }) => ({
            ...{ title, abstract, authors, published, identifiers },
          })),
        ).toEqual(
          listed.map(({ title, abstract, authors, number, day }) => ({
            ...{ title, authors, abstract: [abstract], published: `2024-03-${day}` },
            identifiers: { arxiv: `2403.${number}`, arxivVersion: 1 },
          })),
        );
      }),
    );
  });
});

describe('a hostile feed', () => {
  test.each([
    ['elements a hundred thousand deep', `<feed>${'<a>'.repeat(100_000)}`],
    ['a reference to an undefined entity', '<feed>\n<entry><title>&lol;</title></entry></feed>'],
    [
      'an entity bomb',
      `<!DOCTYPE feed [${'<!ENTITY a "&b;&b;">\n'.repeat(20_000)}]><feed>&a;</feed>`,
    ],
    ['an entity bomb that nothing uses', '<!DOCTYPE feed [<!ENTITY a "b">]>\n<feed></feed>'],
  ])('is refused quickly: %s', (_, text) => {
    const started = processorTime();
    const [reading] = arxivAtom.read(recordSource(text));
    expect(processorTime() - started).toBeLessThan(2000);
    expect(reading?.entries).toEqual([]);
    expect(reading?.issues[0]).toMatchObject({ severity: 'error', line: expect.any(Number) });
  });
});
