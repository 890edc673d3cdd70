/** Where progress is shown: standard error, so that standard output stays clean. */
export interface ProgressStream {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

export type ShowProgress = (step: string, done: number, total: number) => void;

/**
 * Show how far long steps are. On a terminal one line is drawn over and over; elsewhere each step
 * gets a line when it is complete, so that a log stays short.
 */
export function showProgress(stream: ProgressStream): { show: ShowProgress; end: () => void } {
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) stream.write('\r\u001B[2K');
    isDrawn = false;
  };
  const show: ShowProgress = (step, done, total) => {
    clear();
    if (done < total && !stream.isTTY) return;
    stream.write(`${step}: ${done} of ${total}${stream.isTTY && done < total ? '' : '\n'}`);
    isDrawn = Boolean(stream.isTTY) && done < total;
  };
  return { show, end: clear };
}
