import { build, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';

export interface ScriptBundle extends Pick<BuildOptions, 'alias'> {
  /** The module to begin with, by its path in `src/`. */
  entry: string;
  /** Modules whose exports stand in for globals, by their paths in `src/`. */
  inject?: string[];
  /** Values that are put in for names which modules declare and do not define. */
  constants: Record<string, unknown>;
  outfile: string;
}

/** Make a classic script of a module and all that it imports: browsers load no modules from disk. */
export async function bundleScript(script: ScriptBundle): Promise<void> {
  const { entry, inject = [], constants, alias = {}, outfile } = script;
  const values = Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]);
  await build({
    entryPoints: [source(entry)],
    inject: inject.map(source),
    alias,
    define: {
      ...Object.fromEntries(values),
      'process.env.NODE_ENV': '"production"',
      'import.meta.url': 'undefined',
    },
    outfile,
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
}

function source(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
