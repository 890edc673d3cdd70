import { describe, expect, test } from 'vitest';
import { showProgress } from '../../../scripts/command-line/show-progress.ts';
import { recordedStream, shownLines } from './recorded-stream.ts';

describe('on a terminal', () => {
  test('one line is drawn over and over until its step is complete', () => {
    const stream = recordedStream(true);
    const { show, end } = showProgress(stream);
    show('Reading', 1, 3);
    expect(shownLines(stream.written)).toEqual(['Reading: 1 of 3']);
    show('Reading', 2, 3);
    expect(shownLines(stream.written)).toEqual(['Reading: 2 of 3']);
    show('Reading', 3, 3);
    show('Writing', 1, 2);
    expect(shownLines(stream.written)).toEqual(['Reading: 3 of 3', 'Writing: 1 of 2']);
    end();
    expect(shownLines(stream.written)).toEqual(['Reading: 3 of 3', '']);
  });

  test('nothing is left to clear after a step that is complete', () => {
    const stream = recordedStream(true);
    const { show, end } = showProgress(stream);
    show('Reading', 1, 1);
    end();
    expect(stream.written).toEqual(['Reading: 1 of 1\n']);
  });
});

describe('elsewhere', () => {
  test('each step is one line when it is complete, with no control sequences', () => {
    const stream = recordedStream(false);
    const { show, end } = showProgress(stream);
    show('Reading', 1, 2);
    show('Reading', 2, 2);
    show('Writing', 1, 1);
    end();
    expect(stream.written).toEqual(['Reading: 2 of 2\n', 'Writing: 1 of 1\n']);
  });
});
