import { expect, test } from 'vitest';
import { fixturePairs } from './fixture-pairs.ts';
import { temporaryFolder, writeFiles } from './temporary-archive.ts';

test('fixtures come in pairs', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'a.txt': 'words', 'a.json': '{"b":1}' });
  expect(fixturePairs(folder)).toEqual([{ name: 'a', input: 'words', expected: { b: 1 } }]);
});

test.each([
  [{ 'a.txt': '', 'a.json': '1', 'b.txt': '' }, 'b.txt has no partner'],
  [{ 'a.txt': '', 'a.json': '1', 'b.json': '1' }, 'b.json has no partner'],
  [{ 'a.json': '1' }, 'holds no fixtures'],
])('%j is no set of pairs', async (files, problem) => {
  const folder = await temporaryFolder();
  await writeFiles(folder, files);
  expect(() => fixturePairs(folder)).toThrow(problem);
});
