import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dailyPapersPage, shownPaper } from './daily-papers-page.ts';
import { codesOf, pathsIn, temporaryArchive } from './temporary-archive.ts';

const page = dailyPapersPage([
  shownPaper('Paper Boats', { abstract: ['Boats of paper. Code: https://github.com/a/b'] }),
  shownPaper('A Lamp for Every Desk'),
]);

/** The archive of two papers with corrections of `papers/<id>.yaml`, ingested. */
async function corrected(corrections: Record<string, string>) {
  const files = Object.entries(corrections).map(([id, yaml]) => [
    `content/corrections/${id}.yaml`,
    yaml,
  ]);
  const archive = await temporaryArchive({
    'digests/2025-11-03.txt': page,
    ...Object.fromEntries(files),
  });
  const report = await archive.ingest();
  const tree = await archive.tree();
  return { archive, report, tree, paper: (id: string) => readPaper(tree, id) };
}

function readPaper(tree: ReadonlyMap<string, string>, id: string) {
  const text = Buffer.from(tree.get(`content/papers/${id}.md`) ?? '', 'latin1').toString('utf8');
  const [, frontmatter = '', body = ''] = /^---\n([^]*?)---\n\n([^]*)$/.exec(text) ?? [];
  return { ...(parse(frontmatter) as Record<string, unknown>), abstract: body.trim() };
}

describe('a correction replaces what the digest says', () => {
  test.each([
    ['abstract: Boats of *tin*.', { abstract: 'Boats of *tin*.' }],
    ['published: "2023-05"', { published: '2023-05' }],
    ['authors: [Ada, Grace]', { authors: ['Ada', 'Grace'] }],
    ['authorCount: 12', { authorCount: 12 }],
    ['organization: { id: a-b, name: A B }', { organization: { id: 'a-b', name: 'A B' } }],
    ['keywords: [boats, tin]', { keywords: ['boats', 'tin'] }],
    ['links: []', { links: [] }],
    [
      'links: [{ kind: project, url: "https://github.com/a/b" }]',
      { links: [{ kind: 'project', url: 'https://github.com/a/b' }] },
    ],
    ['themes: [lamps]', { themes: [{ id: 'lamps', evidence: [] }] }],
  ])('%s', async (yaml, fields) => {
    const { report, paper } = await corrected({ 'paper-boats': `${yaml}\n` });
    expect(report.issues).toEqual([]);
    const plain = (await corrected({})).paper('paper-boats');
    expect(plain).not.toMatchObject(fields);
    const { sources, ...rest }: Record<string, unknown> = paper('paper-boats') ?? {};
    expect({ ...rest, sources: (plain as Record<string, unknown>)['sources'] }).toEqual({
      ...plain,
      ...fields,
    });
    const sourced = Object.keys(fields).filter((field) => !['links', 'themes'].includes(field));
    expect(sources).toMatchObject(
      Object.fromEntries(sourced.map((field) => [field, 'correction'])),
    );
  });

  test('and takes a paper off every shelf with an empty list of themes', async () => {
    const { report, paper } = await corrected({ 'a-lamp-for-every-desk': 'themes: []\n' });
    expect(paper('a-lamp-for-every-desk')).toMatchObject({ themes: [] });
    expect(report.unplaced).toBe(2);
  });

  test('and places a paper by its corrected abstract', async () => {
    const { paper } = await corrected({ 'paper-boats': 'abstract: A lamp, a lamp, a lamp.\n' });
    expect(paper('paper-boats')).toMatchObject({ themes: [{ id: 'lamps' }] });
  });

  test('until it is taken away', async () => {
    const { archive } = await corrected({ 'paper-boats': 'authorCount: 12\n' });
    await archive.remove('content/corrections/paper-boats.yaml');
    expect((await archive.ingest()).changes).toEqual({ added: 0, changed: 1, removed: 0 });
    expect((await archive.tree()).get('content/papers/paper-boats.md')).toContain('authorCount: 3');
  });
});

describe('a corrected title', () => {
  test('leaves the paper at its address and adds another one', async () => {
    const { tree, paper } = await corrected({ 'paper-boats': 'title: Boats of Paper\n' });
    expect(paper('paper-boats')).toMatchObject({
      title: 'Boats of Paper',
      addresses: ['boats-of-paper'],
    });
    expect(pathsIn(tree, 'content/papers/')).toHaveLength(2);
  });

  test('that only differs in its punctuation adds none', async () => {
    const { paper } = await corrected({ 'paper-boats': 'title: "Paper: Boats!"\n' });
    expect(paper('paper-boats')).toMatchObject({ title: 'Paper: Boats!' });
    expect(paper('paper-boats')).not.toHaveProperty('addresses');
  });

  test('never takes the address of another paper', async () => {
    const { paper } = await corrected({ 'paper-boats': 'title: A Lamp for Every Desk\n' });
    expect(paper('paper-boats')).not.toHaveProperty('addresses');
    expect(paper('a-lamp-for-every-desk')).toMatchObject({ title: 'A Lamp for Every Desk' });
  });
});

describe('a correction that cannot be used is an error, and nothing is written', () => {
  test.each([
    [
      'for a paper that does not exist',
      'paper-ships',
      'authorCount: 1',
      'correction-without-paper',
    ],
    ['with an unknown theme', 'paper-boats', 'themes: [boats]', 'correction-unknown-theme'],
    ['that is no YAML', 'paper-boats', 'title: "Boats', 'correction-not-valid'],
    ['that is empty', 'paper-boats', '', 'correction-not-valid'],
    ['with an unknown field', 'paper-boats', 'titel: Boats', 'correction-not-valid'],
    ['with a date that is none', 'paper-boats', 'published: "2023-02-30"', 'correction-not-valid'],
    ['with a year as a number', 'paper-boats', 'published: 2023', 'correction-not-valid'],
    ['with no authors', 'paper-boats', 'authorCount: 0', 'correction-not-valid'],
    [
      'with a link to a script',
      'paper-boats',
      'links: [{ kind: code, url: "javascript:alert(1)" }]',
      'correction-not-valid',
    ],
  ])('%s', async (_, id, yaml, code) => {
    const { report, tree } = await corrected({ [id]: `${yaml}\n` });
    expect(report.issues.map((issue) => [issue.code, issue.file])).toEqual([
      [code, `content/corrections/${id}.yaml`],
    ]);
    expect(pathsIn(tree, 'content/papers/')).toEqual([]);
  });

  test('and a name that is nearly right brings the right one', async () => {
    const { report } = await corrected({ 'paper-boat': 'authorCount: 1\n' });
    expect(codesOf(report)).toEqual(['correction-without-paper']);
    expect(report.issues[0]?.hint).toContain('paper-boats');
  });

  test('and an unknown theme brings those that exist', async () => {
    const { report } = await corrected({ 'paper-boats': 'themes: [lamp]\n' });
    expect(report.issues[0]?.hint).toContain('lamps');
  });
});
