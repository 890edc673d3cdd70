import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stepTimer } from '../../../scripts/command-line/step-timer.ts';
import { recordedStream, shownLines } from './recorded-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function start(isTTY: boolean) {
  const stream = recordedStream(isTTY);
  return { stream, timer: stepTimer(stream, () => Date.now()) };
}

describe.each([true, false])('where “it is a terminal” is %s', (isTTY) => {
  test('each step takes the time until the next one or the end', () => {
    const { timer } = start(isTTY);
    timer.begin('Ingest');
    vi.advanceTimersByTime(1500);
    timer.begin('Pages');
    vi.advanceTimersByTime(250);
    expect(timer.end()).toEqual([
      { step: 'Ingest', seconds: 1.5 },
      { step: 'Pages', seconds: 0.25 },
    ]);
  });

  test('no step takes no time', () => {
    expect(start(isTTY).timer.end()).toEqual([]);
  });

  test('nothing is left to run after the end', () => {
    const { timer } = start(isTTY);
    timer.begin('Ingest');
    timer.end();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a terminal shows the seconds of the step that runs', () => {
  const { stream, timer } = start(true);
  timer.begin('Pages');
  expect(shownLines(stream.written)).toEqual(['Pages … 0 s']);
  vi.advanceTimersByTime(3000);
  expect(shownLines(stream.written)).toEqual(['Pages … 3 s']);
  timer.end();
  expect(shownLines(stream.written)).toEqual(['']);
});

test('a log gets a line for each step when it begins', () => {
  const { stream, timer } = start(false);
  timer.begin('Ingest');
  vi.advanceTimersByTime(9000);
  timer.begin('Pages');
  timer.end();
  expect(stream.written).toEqual(['Ingest …\n', 'Pages …\n']);
});
