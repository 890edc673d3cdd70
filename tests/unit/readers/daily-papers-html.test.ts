import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { hasErrors } from '../../../scripts/ingest/issue.ts';
import { dailyPapersHtml } from '../../../scripts/ingest/readers/daily-papers-html.ts';
import '../fixed-seed.ts';
import { fixturePairs } from '../fixture-pairs.ts';
import { processorTime } from '../processor-time.ts';
import {
  anyPapers,
  entryOfRecord,
  recordOf,
  summarisePage,
  withoutLines,
  type AnyPaper,
} from './daily-papers-source.ts';
import { captureNamed, captureNames, sourceOf } from './list-source.ts';

// Other tests run beside these.
vi.setConfig({ testTimeout: 30_000 });

const fixtures = fixturePairs(join(import.meta.dirname, 'daily-papers-html'));

function read(text: string) {
  const [reading] = dailyPapersHtml.read(sourceOf(text, 'papers.html'));
  if (!reading) throw new Error('A reader gives a reading.');
  return reading;
}

function codesOf(text: string) {
  return read(text).issues.map(({ line, code }) => `${String(line)} ${code}`);
}

function escapeHtml(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Every line is in the ledger, in order; several things may share a line. */
function expectEveryLineAccounted(text: string): void {
  const { ledger, issues } = read(text);
  const lines = ledger.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  if (!issues.some(({ code }) => code === 'html-too-deep')) {
    expect([...new Set(lines)]).toEqual(sourceOf(text).lines.map((_, index) => index + 1));
  }
}

describe('a saved page', () => {
  test.each(fixtures)('gives what is written beside it: $name', ({ input, expected }) => {
    expect([summarisePage(read(input))]).toEqual(expected);
  });

  test.each(fixtures)('is recognised by its content: $name', ({ input }) => {
    expect(dailyPapersHtml.recognises(sourceOf(input))).toBe(true);
  });

  test.each(fixtures)('has every line in the ledger: $name', ({ input }) => {
    expectEveryLineAccounted(input);
  });

  test('is not taken for one where it is another page, a feed, or text about one', () => {
    const others = [
      '<!doctype html><title>Papers</title><p>Daily Papers</p>',
      '<?xml version="1.0"?><feed><entry><id>http://arxiv.org/abs/2511.00001</id></entry></feed>',
      'The page has <div data-target="DailyPapers"> in it.',
      '<article><a href="/posts/2511">A post</a></article>',
    ];
    for (const text of others) expect(dailyPapersHtml.recognises(sourceOf(text))).toBe(false);
  });

  test.each(captureNames)('is not taken for one where it is the capture %s', (name) => {
    const source = captureNamed(name);
    expect(source && dailyPapersHtml.recognises(source)).not.toBe(true);
  });

  test('has addresses of papers however its links are written', () => {
    const links = [
      ['', '/papers/2511.00001'],
      ['', 'https://huggingface.co/papers/2511.00001?utm=1#community'],
      ['', 'file:///papers/2511.00001'],
      ['', 'https://web.archive.org/web/2025/https://huggingface.co/papers/2511.00001'],
      ['<base href="https://huggingface.co/papers/">', '2511.00001'],
      ['<base href="/papers/">', './2511.00001/'],
    ] as const;
    for (const [base, href] of links) {
      const page = `<title>Daily Papers</title>${base}<article><h3><a href="${href}">A Title</a></h3></article>`;
      expect(read(page).entries[0]?.identifiers).toEqual({ arxiv: '2511.00001' });
    }
  });

  test('with the data of something else under the same name is read from its cards', () => {
    const page =
      '<div data-target="DailyPapers" data-props="{&quot;isWide&quot;:true}"></div>' +
      '<article><h3><a href="/papers/2511.00001">A Title</a></h3></article>';
    expect(read(page).entries.map(({ title }) => title)).toEqual(['A Title']);
    expect(codesOf(page)).toEqual([]);
  });

  test('has cards besides its data, when more were loaded, and they are read too', () => {
    const data = escapeHtml(
      JSON.stringify({
        dailyPapers: [{ paper: { id: '2511.00001', title: 'In the Data', summary: 'Yes.' } }],
      }),
    );
    const page =
      `<div data-target="DailyPapers" data-props="${data}"></div>` +
      '<article><h3><a href="/papers/2511.00001">In the Data</a></h3></article>' +
      '<article><h3><a href="/papers/2511.00002">Loaded Later</a></h3></article>';
    expect(read(page).entries.map(({ title, rank }) => `${String(rank)} ${title}`)).toEqual([
      '1 In the Data',
      '2 Loaded Later',
    ]);
  });
});

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function renderCard({ id, title, abstract, authors, published, upvotes, comments }: AnyPaper) {
  const [year = '', month = '', day = ''] = published.slice(0, 10).split('-');
  const date = `${months[Number(month) - 1] ?? ''} ${String(Number(day))}, ${year}`;
  const paragraphs = abstract.map((text) => `<p>${escapeHtml(text)}</p>`);
  return [
    `<article><a href="/login?next=%2Fpapers%2F${id}"><svg></svg><div>${String(upvotes)}</div></a>`,
    `<h3><a href="/papers/${id}">${escapeHtml(title)}</a></h3>`,
    `<a href="/papers/${id}">${paragraphs.join('\n')}</a>`,
    `<a href="/papers/${id}"><ul><li>${String(authors.length)} authors</li></ul></a>`,
    `<div>·</div><span>${date}</span>`,
    `<a href="/papers/${id}#community">${String(comments)}</a></article>`,
  ].join('\n');
}

function entryOfCard(paper: AnyPaper, index: number) {
  const { authors, published, ...entry } = entryOfRecord(paper, index);
  const [year, month, day] = published.split('-').map(Number);
  const authorCount = authors.length;
  return {
    ...entry,
    abstract: [...new Set(paper.abstract)],
    authorCount,
    date: { day, month, year },
  };
}

describe('any page', () => {
  test('gives back the papers in its data', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const data = escapeHtml(JSON.stringify({ dailyPapers: papers.map(recordOf) }));
        const { entries, issues } = read(
          `<div data-target="DailyPapers" data-props="${data}"></div>`,
        );
        expect(issues).toEqual([]);
        expect(entries.map(withoutLines)).toEqual(papers.map(entryOfRecord));
      }),
    );
  });

  test('gives back the papers on its cards, whether they stand there once or twice', () => {
    fc.assert(
      fc.property(anyPapers, fc.boolean(), (papers, isDoubled) => {
        const cards = papers.map(renderCard).flatMap((card) => (isDoubled ? [card, card] : [card]));
        const page = `<!doctype html>\n<title>Daily Papers</title>\n${cards.join('\n')}`;
        const { entries, issues } = read(page);
        expect(issues).toEqual([]);
        const shown = papers.map((paper, index) => ({
          ...entryOfCard(paper, index),
          authorCount: paper.authors.length,
        }));
        expect(entries.map(withoutLines)).toEqual(shown);
        expectEveryLineAccounted(page);
      }),
    );
  });

  test('that is cut off anywhere is read without an exception and keeps every line', () => {
    fc.assert(
      fc.property(anyPapers, fc.nat(), (papers, cut) => {
        const page = `<!doctype html>\n<title>Daily Papers</title>\n${papers.map(renderCard).join('\n')}`;
        const text = page.slice(0, (cut % (page.length - 1)) + 1);
        expectEveryLineAccounted(text);
        const { entries, issues } = read(text);
        const isInside = text.lastIndexOf('<article>') > text.lastIndexOf('</article>');
        if (isInside && entries.length > 0) {
          const last = text.slice(text.lastIndexOf('<article>'));
          if (last.includes('</h3>')) expect(hasErrors(issues)).toBe(true);
        }
      }),
    );
  });

  test('made of a page’s own parts in any order is read without an exception', () => {
    const part = fc.constantFrom(
      ...[
        '<article>',
        '</article>',
        '<h3>',
        '</h3>',
        '<p>',
        '</p>',
        '<a href="/papers/2511.00001">',
      ],
      ...[
        '<a href="/papers/2511.00002#community">',
        '</a>',
        '<a href="/login?next=x">',
        '<button>',
      ],
      ...[
        '</button>',
        'Upvote',
        '12',
        '1.2k',
        '-',
        '·',
        '3 authors',
        'Nov 3',
        'Published on',
        'Nov 31',
      ],
      ...[
        'Submitted by',
        'GitHub',
        '<a href="https://github.com/a/b">',
        '<svg>',
        '</svg>',
        '<script>',
      ],
      ...[
        '</script>',
        '<!--',
        '-->',
        '\n',
        ' ',
        '&lt;',
        '<div data-target="DailyPapers" data-props="',
      ],
      ...[
        '{&quot;dailyPapers&quot;:[',
        ']}',
        '">',
        '<time datetime="2025-11-03">',
        '</time>',
        '<table>',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expectEveryLineAccounted(`<title>Daily Papers</title>${parts.join('')}`);
      }),
    );
  });
});

describe('a hostile page', () => {
  const title = '<title>Daily Papers</title>\n';

  test.each([
    ['elements', '<div>'.repeat(100_000)],
    ['elements that seem to end', '<div/>'.repeat(100_000)],
    ['formatting', '<p><font a=1>'.repeat(100_000)],
    ['elements behind a quote', `<a ="${'<b>'.repeat(100_000)}`],
    ['attributes', `<a ${'b=1 '.repeat(100_000)}>`],
  ])('with endless %s is an error with a line', (_, html) => {
    const start = processorTime();
    expect(codesOf(title + html)).toHaveLength(1);
    expect(codesOf(title + html)[0]).toMatch(/^[12] html-too-deep$/);
    expect(processorTime() - start).toBeLessThan(20_000);
  });

  test('of many megabytes on one line is read', () => {
    const dailyPapers = Array.from({ length: 200 }, (_, index) => ({
      paper: {
        id: `2511.${String(10_000 + index)}`,
        title: `Title ${String(index)}`,
        summary: 'word '.repeat(4_000),
      },
    }));
    const page = `<div data-target="DailyPapers" data-props="${escapeHtml(JSON.stringify({ dailyPapers }))}"></div>`;
    expect(page.length).toBeGreaterThan(4_000_000);
    expect(read(page).entries).toHaveLength(200);
  });

  test('takes time in proportion to its length', () => {
    const timeOf = (rows: number) => {
      const card = (index: number) =>
        `<article><h3><a href="/papers/2511.${String(10_000 + index)}">A</a></h3><p>${'b '.repeat(200)}</p></article>\n`;
      const page = title + Array.from({ length: rows }, (_, index) => card(index)).join('');
      const start = processorTime();
      expect(read(page).entries).toHaveLength(rows);
      return processorTime() - start;
    };
    const fastest = (rows: number) => Math.min(timeOf(rows), timeOf(rows), timeOf(rows));
    expect(fastest(3_000)).toBeLessThan(20 * Math.max(fastest(300), 50));
  }, 60_000);
});
