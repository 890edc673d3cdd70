import type { BuildOptions } from 'esbuild';

/**
 * How a module and all that it imports become one script: a classic one, because browsers load no
 * modules from disk, and without its comments.
 */
export const classicScript = {
  bundle: true,
  format: 'iife',
  minify: true,
  target: 'es2022',
  // Both sides of a page's text are UTF-8.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions;
