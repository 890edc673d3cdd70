import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  compareIssues,
  hasErrors,
  makeIssue,
  type Issue,
  type IssueCode,
} from '../../scripts/ingest/issue.ts';
import { issueDefinitions } from '../../scripts/ingest/issue-definitions.ts';
import { repository } from './temporary-archive.ts';

const definitions = Object.entries(issueDefinitions) as [IssueCode, Issue][];

/** Codes that programs may match on. A code may be added to this file, never taken out. */
const published = JSON.parse(
  readFileSync(join(import.meta.dirname, 'issue-codes.json'), 'utf8'),
) as string[];

const sources = readdirSync(join(repository, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('issue-definitions.ts'))
  .map((path) => readFileSync(join(repository, 'scripts', path), 'utf8'))
  .join('\n');

test('codes are permanent', () => {
  expect(published).toEqual(definitions.map(([code]) => code).toSorted());
});

describe('every issue', () => {
  test.each(definitions)('%s has a code of small words', (code) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  test.each(definitions)('%s can be found by something', (code) => {
    expect(sources).toContain(`'${code}'`);
  });

  test.each(definitions)('%s says in full sentences what happened', (_, { message }) => {
    expect(message).toMatch(/^(?:[A-Z“]|--[a-z]+ )/);
    expect(message).toMatch(/(?:[.?]|: \{\w+\})$/);
  });

  test.each(definitions)('%s says in full sentences what to do', (_, { hint }) => {
    expect(hint).toMatch(/^[A-Z]/);
    expect(hint).toMatch(/[.?]$|\{\w+\}$|: (?:npm run|tr) .+$/);
  });
});

describe('an issue', () => {
  const facts = { line: 'some words' };

  test('is data: code, severity, place, message, hint', () => {
    expect(makeIssue('stray-date', { file: 'a.txt', line: 7 }, facts)).toEqual({
      code: 'stray-date',
      severity: 'error',
      file: 'a.txt',
      line: 7,
      message: 'The date “some words” stands alone and belongs to no paper.',
      hint: issueDefinitions['stray-date'].hint,
    });
  });

  test('has no line where it is about a whole file', () => {
    expect(makeIssue('file-empty', { file: 'a.txt' })).not.toHaveProperty('line');
  });

  test('cannot be made without the facts of its message', () => {
    expect(() => makeIssue('stray-date', { file: 'a.txt' })).toThrow('line');
  });

  test('stays short and without control characters, whatever its facts are', () => {
    const line = `\u001B[2J${'x'.repeat(100_000)}\n\u0007`;
    const { message } = makeIssue('stray-date', { file: 'a.txt' }, { line });
    expect(message.length).toBeLessThan(300);
    expect(message).not.toMatch(/\p{Cc}/u);
  });
});

test('issues stand in the order of file, line and code, a whole file first', () => {
  const inOrder = [
    makeIssue('file-empty', { file: 'a.txt' }),
    makeIssue('date-impossible', { file: 'a.txt', line: 2 }, { date: 'x' }),
    makeIssue('stray-date', { file: 'a.txt', line: 2 }, { line: 'x' }),
    makeIssue('stray-date', { file: 'a.txt', line: 2 }, { line: 'y' }),
    makeIssue('date-impossible', { file: 'a.txt', line: 10 }, { date: 'x' }),
    makeIssue('date-impossible', { file: 'b.txt', line: 1 }, { date: 'x' }),
  ];
  expect(inOrder.toReversed().sort(compareIssues)).toEqual(inOrder);
});

test('only an error forbids writing', () => {
  const place = { file: 'a.txt', line: 1 };
  const warning = makeIssue('characters-removed', place, { count: 1 });
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, makeIssue('file-empty', place)])).toBe(true);
});
