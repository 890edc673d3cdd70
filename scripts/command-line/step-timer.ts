import type { ProgressStream } from './show-progress.ts';

export interface StepTime {
  step: string;
  seconds: number;
}

/**
 * Time steps that follow each other, and show the one that runs: on a terminal with its seconds
 * counted on, elsewhere as a line when it begins. `now` gives milliseconds.
 */
export function stepTimer(stream: ProgressStream, now: () => number) {
  const times: StepTime[] = [];
  let running: { step: string; since: number } | undefined;
  const draw = () => {
    if (!running || !stream.isTTY) return;
    const seconds = Math.round((now() - running.since) / 1000);
    stream.write(`\r\u001B[2K${running.step} … ${seconds} s`);
  };
  const ticker = stream.isTTY ? setInterval(draw, 1000) : undefined;
  const finish = () => {
    if (running) times.push({ step: running.step, seconds: (now() - running.since) / 1000 });
    if (running && stream.isTTY) stream.write('\r\u001B[2K');
    running = undefined;
  };
  return {
    begin(step: string): void {
      finish();
      running = { step, since: now() };
      if (stream.isTTY) draw();
      else stream.write(`${step} …\n`);
    },
    end(): StepTime[] {
      finish();
      clearInterval(ticker);
      return times;
    },
  };
}
