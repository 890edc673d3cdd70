import { describe, expect, test } from 'vitest';
import { changesByDay, listedDays, splitChanges, textDay } from '../../../src/lib/changes.ts';
import type { DigestRecord } from '../../../src/lib/digest.ts';
import { digestSeries } from '../../../src/lib/digest-series.ts';

function digest(id: string, facts: Partial<DigestRecord> = {}): DigestRecord {
  const lines = { blank: 0, field: 1, furniture: 0, separator: 0 };
  return {
    id,
    files: [`digests/${id}.txt`],
    format: 'daily-papers-text',
    lines,
    papers: ['a'],
    ...facts,
  };
}

const early = digest('early', { date: '2023-12-25', until: '2023-12-31' });
const late = digest('late', { date: '2024-01-31', captured: '2024-02-01' });
const dayless = digest('dayless');
const listed = (id: string, ...digests: DigestRecord[]) => ({
  id,
  appearances: digests.map((each) => ({ digest: each })),
});

describe('changes by day', () => {
  test('stand under the capture of their digest, else under the last day it is about', () => {
    expect(changesByDay([listed('a', late, early), listed('b', late)])).toEqual([
      { day: '2024-02-01', digests: ['late'], added: ['b'], changed: ['a'] },
      { day: '2023-12-31', digests: ['early'], added: ['a'], changed: [] },
    ]);
  });

  test('have no day where the digest has none', () => {
    expect(changesByDay([listed('a', dayless, late)])).toEqual([
      { day: '2024-02-01', digests: ['late'], added: [], changed: ['a'] },
      { digests: ['dayless'], added: ['a'], changed: [] },
    ]);
  });

  test('of the past stay as they are when a newer digest comes', () => {
    const newer = digest('newer', { captured: '2025-01-01' });
    const before = changesByDay([listed('a', early), listed('b', late)]);
    const after = changesByDay([listed('a', early, newer), listed('b', late), listed('c', newer)]);
    expect(after.slice(1)).toEqual(before);
  });
});

describe('a file of changes', () => {
  const many = (day: string, count: number) => ({
    day,
    digests: ['d'],
    added: Array.from({ length: count }, (_, index) => `${index}`),
    changed: [],
  });

  test('holds every day where it can', () => {
    const days = [many('2024-01-01', 5), many('2023-01-01', 5)];
    expect(splitChanges(days)).toEqual({ newest: days, earlier: new Map() });
  });

  test('holds whole years only, and always the newest', () => {
    const days = [
      many('2024-05-01', 30_000),
      many('2024-01-01', 1),
      many('2023-01-01', 2),
      many('2022-01-01', 3),
    ];
    const { newest, earlier } = splitChanges(days);
    expect(newest).toEqual(days.slice(0, 2));
    expect([...earlier]).toEqual([
      ['2023', [days[2]]],
      ['2022', [days[3]]],
    ]);
  });
});

test('a text is as old as the digest that gave it', () => {
  const paper = listed('a', late, early);
  expect(listedDays(paper)).toEqual(['2023-12-31', '2024-02-01']);
  expect(textDay({ ...paper, sources: { title: 'early', abstract: 'early' } })).toBe('2023-12-31');
  expect(textDay({ ...paper, sources: { title: 'early', abstract: 'late' } })).toBe('2024-02-01');
  expect(textDay({ ...paper, sources: { title: 'correction' } })).toBe('2023-12-31');
  expect(textDay({ ...listed('a', dayless), sources: {} })).toBeUndefined();
});

test('digests are one series by their kind; a list that goes on is one by its file', () => {
  const weekly = (id: string, file: string) =>
    digest(id, { format: 'weekly-list', files: [`digests/${file}`] });
  const series = digestSeries([
    late,
    digest('other', { format: 'daily-papers-html' }),
    weekly('one', 'papers-of-the-week.md'),
    weekly('two', 'papers-of-the-week.md.gz'),
    weekly('three', 'other-list-2024-01-01.md'),
  ]);
  expect(series.map(({ id, digests }) => [id, digests.map((each) => each.id)])).toEqual([
    ['daily-papers', ['late', 'other']],
    ['weekly-list-other-list', ['three']],
    ['weekly-list-papers-of-the-week', ['one', 'two']],
  ]);
});
