import { build, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { classicScript } from '../lib/classic-script.ts';

export interface ScriptBundle extends Pick<BuildOptions, 'alias'> {
  /** The module to begin with, by its path in `src/`. */
  entry: string;
  /** Modules whose exports stand in for globals, by their paths in `src/`. */
  inject?: string[];
  /** Values that are put in for names which modules declare and do not define. */
  constants: Record<string, unknown>;
  outfile: string;
}

/** Make a classic script of a module and all that it imports, and write it. */
export async function bundleScript(script: ScriptBundle): Promise<void> {
  const { entry, inject = [], constants, alias = {}, outfile } = script;
  const values = Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]);
  await build({
    ...classicScript,
    entryPoints: [source(entry)],
    inject: inject.map(source),
    alias,
    define: {
      ...Object.fromEntries(values),
      'process.env.NODE_ENV': '"production"',
      'import.meta.url': 'undefined',
    },
    outfile,
  });
}

function source(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
