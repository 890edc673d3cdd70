import type { Engine, EngineAnswer } from './engine.ts';

/** An engine for one question of a reader, which is put to `engine` in parts: each part once. */
export function askingOnce(engine: Engine): Engine {
  const answers = new Map<string, Promise<EngineAnswer>>();
  return {
    init: () => engine.init(),
    options: (options) => engine.options(options),
    search: (words, options) => {
      const key = JSON.stringify([words, options]);
      const answer = answers.get(key) ?? engine.search(words, options);
      answers.set(key, answer);
      return answer;
    },
  };
}
