import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface FixturePair {
  name: string;
  input: string;
  expected: unknown;
}

/**
 * Read each `<name>.txt` of a folder with the `<name>.json` that says what is expected of it.
 * Throws where one of a pair is missing: a forgotten expectation must never pass.
 */
export function fixturePairs(folder: string): FixturePair[] {
  const names = (ending: string) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => basename(file, ending));
  const inputs = names('.txt');
  const expectations = names('.json');
  const alone = [
    ...inputs.filter((name) => !expectations.includes(name)).map((name) => `${name}.txt`),
    ...expectations.filter((name) => !inputs.includes(name)).map((name) => `${name}.json`),
  ];
  if (inputs.length === 0) throw new Error(`${folder} holds no fixtures.`);
  if (alone.length > 0) throw new Error(`${folder}: ${alone.join(', ')} has no partner.`);
  return inputs.map((name) => ({
    name,
    input: readFileSync(join(folder, `${name}.txt`), 'utf8'),
    expected: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')),
  }));
}
