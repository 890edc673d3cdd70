import { describe, expect, test } from 'vitest';
import { digestTitle, formats, formatTitles } from '../../../src/lib/digest.ts';

describe('the name of a digest', () => {
  test.each([
    [{ captured: '2025-11-04', date: '2025-11-03' }, '3 November 2025'],
    [{ captured: '2025-11-04' }, '4 November 2025'],
    [{ captured: '2025' }, '2025'],
    [{}, 'a.txt'],
  ])('of %o ends with its day: %s', (dates, day) => {
    const title = digestTitle({ format: 'daily-papers-text', files: ['digests/a.txt'], ...dates });
    expect(title).toBe(`Daily Papers, ${day}`);
  });
});

test.each(formats)('%s has a name for people', (format) => {
  expect(formatTitles[format]).toMatch(/^(?:[A-Z]|arXiv )/);
});
