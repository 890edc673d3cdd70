import { describe, expect, test } from 'vitest';
import { repairedText } from './repaired-text.ts';

const url = 'https://example.org/x';

describe('an address is found without what stands around it', () => {
  test.each([
    [`Code: ${url}.`, url],
    [`Code (${url}).`, url],
    [`Code: ${url}, and more`, url],
    [`Is it ${url}?`, url],
    [`“${url}”`, url],
    [`Code: ${url}{here}.`, url],
    [`Code: ${url}{${url}}.`, url],
    [`\\url{${url}}.`, url],
    [`url{${url}}.`, url],
    [`\\href{${url}}{our page}.`, url],
    [`see ${url}_(y)`, `${url}_(y)`],
    [`(see ${url}_(y)).`, `${url}_(y)`],
    [`${url}?a=1&b=2#top`, `${url}?a=1&b=2#top`],
    [`${url}/a--b/c_d~e`, `${url}/a--b/c_d~e`],
  ])('in %j', (raw, address) => {
    const { links, abstract, plainAbstract } = repairedText(raw);
    expect(links.map((link) => link.url)).toEqual([address]);
    expect(abstract).toContain(`<${address}>`);
    expect(plainAbstract).toContain(address);
    expect(plainAbstract).not.toMatch(/here|our page|[{}]/);
  });
});

describe('what is no web address is no link', () => {
  test.each([
    'javascript:alert(1)',
    '[text](javascript:alert(1))',
    'ftp://example.org/x',
    'data:text/html,x',
    'mailto:someone@example.org',
    'file:///etc/passwd',
    'www.example.org',
    'https://',
    'https://)',
  ])('%j', (raw) => {
    const { links, abstract } = repairedText(raw);
    expect(links).toEqual([]);
    expect(abstract).not.toMatch(/(?<!\\)<|\]\((?!\\)/);
  });
});

test('an address that stands twice is one link', () => {
  expect(repairedText(`${url} and again ${url}.`).links).toHaveLength(1);
});

describe('a link says what it leads to', () => {
  test.each([
    ['https://github.com/someone/something', 'code'],
    ['https://www.github.com/someone/something', 'code'],
    ['https://gitlab.com/someone/something', 'code'],
    ['https://gitlab.example.org/someone', 'code'],
    ['https://someone.github.io/something', 'project'],
    ['https://example.org/github.com', 'project'],
    ['https://github.com.example.org/x', 'project'],
  ])('%s: %s', (address, kind) => {
    expect(repairedText(`At ${address}.`).links).toEqual([{ url: address, kind }]);
  });
});
