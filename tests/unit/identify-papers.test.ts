import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyPapers } from '../../scripts/ingest/identify-papers.ts';
import { listingsOf, type ListedDigest } from '../../scripts/ingest/listed-digest.ts';
import './fixed-seed.ts';
import { listedDigest } from './listed-digest.ts';
import { papersOf as allPapersOf } from './papers-of.ts';

/** Titles of the listings that are one paper, and the codes of what was doubtful. */
function identify(...digests: ListedDigest[]) {
  const { identities, issues } = identifyPapers(listingsOf(digests));
  return {
    papers: identities.map((listings) => listings.map(({ entry }) => entry.text.title)),
    codes: issues.map(({ code }) => code),
  };
}

describe('listings are one paper', () => {
  test('when they share an identifier, whatever their titles', () => {
    const { papers, codes } = identify(
      listedDigest('2025-01-01', [{ title: 'Boats', identifiers: { arxiv: '2401.00001' } }]),
      listedDigest('2025-01-02', [
        { title: 'Boats Made of Paper', identifiers: { arxiv: '2401.00001' } },
      ]),
    );
    expect(papers).toEqual([['Boats', 'Boats Made of Paper']]);
    expect(codes).toEqual([]);
  });

  test('when a third one shares an identifier with each', () => {
    const { papers } = identify(
      listedDigest('2025-01-01', [{ title: 'Boats A', identifiers: { arxiv: '2401.00001' } }]),
      listedDigest('2025-01-02', [{ title: 'Boats B', identifiers: { doi: '10.1234/b' } }]),
      listedDigest('2025-01-03', [
        { title: 'Boats C', identifiers: { arxiv: '2401.00001', doi: '10.1234/b' } },
      ]),
    );
    expect(papers).toHaveLength(1);
  });

  test('when their titles differ only in case and punctuation', () => {
    const { papers } = identify(
      listedDigest('2025-01-01', [{ title: 'Boats: Made of Paper' }]),
      listedDigest('2025-01-02', [
        { title: 'BOATS MADE OF PAPER', identifiers: { doi: '10.1234/b' } },
      ]),
    );
    expect(papers).toHaveLength(1);
  });

  test('and it is said when an identifier joins titles that have nothing in common', () => {
    const { papers, codes } = identify(
      listedDigest('2025-01-01', [
        { title: 'Boats of Paper', identifiers: { arxiv: '2401.00001' } },
      ]),
      listedDigest('2025-01-02', [{ title: 'On Hot Soup', identifiers: { arxiv: '2401.00001' } }]),
    );
    expect(papers).toHaveLength(1);
    expect(codes).toEqual(['merged-titles-differ']);
  });
});

describe('listings stay apart', () => {
  test.each([
    ['RealCustom: Real Words', 'RealCustom++: Real Words'],
    ['RepQ-ViT: Scale Reparameterization', 'RepQuant: Scale Reparameterization'],
    ['Segment Anything', 'Segment Anything 2'],
  ])('under the near-titles “%s” and “%s”', (first, second) => {
    const { papers } = identify(
      listedDigest('2025-01-01', [{ title: first }]),
      listedDigest('2025-01-02', [{ title: second }]),
    );
    expect(papers).toHaveLength(2);
  });

  test('under one title with two identifiers of one kind, and it is said', () => {
    const { papers, codes } = identify(
      listedDigest('2025-01-01', [{ title: 'A Survey', identifiers: { arxiv: '2401.00001' } }]),
      listedDigest('2025-01-02', [{ title: 'A Survey', identifiers: { arxiv: '2501.00002' } }]),
    );
    expect(papers).toHaveLength(2);
    expect(codes).toEqual(['same-title-kept-apart']);
  });

  test('under one title with years far apart, but not a preprint and its publication', () => {
    const listing = (captured: string, published: string) =>
      listedDigest(captured, [{ title: 'An Introduction', published }]);
    expect(
      identify(listing('2025-01-01', '1998'), listing('2025-01-02', '2018')).papers,
    ).toHaveLength(2);
    expect(
      identify(listing('2025-01-01', '2021-12-30'), listing('2025-01-02', '2023')).papers,
    ).toHaveLength(1);
  });

  test('in one list under unlike titles with one identifier, and it is said', () => {
    const identifiers = { arxiv: '2401.00001' };
    const { papers, codes } = identify(
      listedDigest('2025-01-01', [
        { title: 'Boats of Paper', identifiers },
        { title: 'On Hot Soup', identifiers },
      ]),
    );
    expect(papers).toHaveLength(2);
    expect(codes).toEqual(['same-identifier-kept-apart']);
  });

  test('at one address that stands for several works', () => {
    const { papers } = identify(
      listedDigest('2025-01-01', [
        { title: 'Boats of Paper', identifiers: { url: 'https://example.org/blog' } },
        { title: 'On Hot Soup', identifiers: { url: 'https://example.org/blog' } },
      ]),
    );
    expect(papers).toHaveLength(2);
  });

  test('when one abstract merely mentions the other paper', () => {
    const { papers } = identify(
      listedDigest('2025-01-01', [
        { title: 'Boats of Paper', identifiers: { arxiv: '2401.00001' } },
      ]),
      listedDigest('2025-01-02', [{ title: 'On Hot Soup', mentioned: { arxiv: '2401.00001' } }]),
    );
    expect(papers).toHaveLength(2);
  });

  test('and a listing without identifiers joins the one of its own time', () => {
    const { papers } = identify(
      listedDigest('2025-01-01', [
        { title: 'A Survey', identifiers: { arxiv: '0801.00001' }, published: '2008' },
      ]),
      listedDigest('2025-01-02', [{ title: 'A Survey', published: '2024' }]),
      listedDigest('2025-01-03', [
        { title: 'A Survey', identifiers: { arxiv: '2401.00002' }, published: '2024-01' },
      ]),
    );
    expect(papers.map(({ length }) => length)).toEqual([1, 2]);
  });
});

describe('addresses', () => {
  const papersOf = (...digests: ListedDigest[]) => allPapersOf(digests).papers;

  test('are made for every title that a digest gave, the first captured one being the id', () => {
    const [paper] = papersOf(
      listedDigest('2025-01-02', [
        { title: 'Boats, Revised', identifiers: { arxiv: '2401.00001' } },
      ]),
      listedDigest('2025-01-01', [{ title: 'Boats', identifiers: { arxiv: '2401.00001' } }]),
    );
    expect(paper).toMatchObject({ id: 'boats', addresses: ['boats-revised'] });
  });

  test('stay when two papers turn out to be one', () => {
    const apart = papersOf(
      listedDigest('2025-01-01', [{ title: 'Boats' }]),
      listedDigest('2025-01-02', [{ title: 'Paper Boats', identifiers: { arxiv: '2401.00001' } }]),
    );
    const joined = papersOf(
      listedDigest('2025-01-01', [{ title: 'Boats' }]),
      listedDigest('2025-01-02', [{ title: 'Paper Boats', identifiers: { arxiv: '2401.00001' } }]),
      listedDigest('2025-01-03', [{ title: 'Boats', identifiers: { arxiv: '2401.00001' } }]),
    );
    const addresses = joined.flatMap(({ id, addresses = [] }) => [id, ...addresses]);
    expect(addresses).toEqual(expect.arrayContaining(apart.map(({ id }) => id)));
    expect(joined).toHaveLength(1);
  });

  test('stay when two papers of one title turn out to be one', () => {
    const preprint = { title: 'A Survey', identifiers: { arxiv: '2401.00001' } };
    const reprint = { title: 'A Survey', identifiers: { arxiv: '2501.00002' } };
    const digests = [listedDigest('2025-01-01', [preprint]), listedDigest('2025-01-02', [reprint])];
    const apart = papersOf(...digests);
    const doi = '10.1234/survey';
    const joined = papersOf(
      ...digests,
      listedDigest('2025-01-03', [{ ...preprint, identifiers: { arxiv: '2401.00001', doi } }]),
      listedDigest('2025-01-04', [{ ...reprint, identifiers: { arxiv: '2501.00002', doi } }]),
    );
    expect(apart.map(({ id }) => id)).toEqual(['a-survey', 'a-survey-2501-00002']);
    expect(joined).toHaveLength(1);
    const addresses = joined.flatMap(({ id, addresses: others = [] }) => [id, ...others]);
    expect(addresses).toEqual(expect.arrayContaining(apart.map(({ id }) => id)));
  });

  test('of different papers with one title differ, the first captured one keeping the plain id', () => {
    const papers = papersOf(
      listedDigest('2025-01-02', [{ title: 'A Survey', identifiers: { arxiv: '2501.00002' } }]),
      listedDigest('2025-01-01', [{ title: 'A Survey', identifiers: { arxiv: '2401.00001' } }]),
    );
    expect(papers.map(({ id }) => id)).toEqual(['a-survey', 'a-survey-2501-00002']);
  });
});

test('the result does not depend on the order in which digests come', () => {
  const entry = fc.record({
    title: fc.constantFrom('Boats', 'Boats, Again', 'A Survey', 'On Soup'),
    abstract: fc.constantFrom('Short.', 'A longer text about something.'),
    arxiv: fc.option(fc.constantFrom('2401.00001', '2401.00002', '2501.00003'), { nil: undefined }),
    published: fc.option(fc.constantFrom('1999', '2023-01-05', '2024'), { nil: undefined }),
    comments: fc.option(fc.nat(9), { nil: undefined }),
  });
  const digests = fc
    .array(fc.array(entry, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    .map((all) =>
      all.map((entries, index) =>
        listedDigest(
          `2025-01-0${index + 1}`,
          entries.map(({ title, abstract, arxiv, published, comments }) => ({
            title,
            abstract,
            identifiers: arxiv === undefined ? {} : { arxiv },
            ...(published === undefined ? {} : { published }),
            ...(comments === undefined ? {} : { counts: { comments } }),
          })),
        ),
      ),
    );
  const build = (given: readonly ListedDigest[]) => allPapersOf(given).papers;
  fc.assert(
    fc.property(
      digests.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      ),
      ([given, shuffled]) => {
        expect(build(shuffled)).toEqual(build(given));
      },
    ),
  );
});
