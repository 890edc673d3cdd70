import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutFace, faceStyles } from './cut-face.ts';
import { faces } from './faces.ts';

/**
 * Give pages a book face of their own: `@book-face/faces.css`. Its files are cut from the whole
 * typeface when they are first needed, and kept for as long as what they are cut to is the same.
 */
export function bookFace(): AstroIntegration {
  return {
    name: 'book-face',
    hooks: {
      'astro:config:setup': async ({ createCodegenDir, updateConfig }) => {
        const folder = await cutOnce(fileURLToPath(createCodegenDir()));
        updateConfig({
          vite: {
            resolve: { alias: { '@book-face': folder } },
            // Style sheets name the files beside them, so that they work under every path. (Vite
            // heeds `relative: true` only for style sheets of scripts.)
            experimental: {
              renderBuiltUrl: (file: string, { hostType }: { hostType: string }) =>
                hostType === 'css' ? `./${basename(file)}` : undefined,
            },
          },
        });
      },
    },
  };
}

/** The folder of the cut faces. Another build may be making it too: the first to finish wins. */
async function cutOnce(parent: string): Promise<string> {
  const folder = join(parent, recipe());
  if (existsSync(folder)) return folder;
  const unfinished = await mkdtemp(join(parent, 'unfinished-'));
  try {
    for (const face of faces) {
      await writeFile(join(unfinished, `${face.name}.woff2`), await cutFace(face));
    }
    await writeFile(join(unfinished, 'faces.css'), faceStyles(faces));
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** A name for all that the files depend on: what is cut, from what, and by what. */
function recipe(): string {
  const hash = createHash('sha256').update(faceStyles(faces)).update(JSON.stringify(faces));
  for (const name of ['source-serif', 'subset-font']) {
    hash.update(readFileSync(createRequire(import.meta.url).resolve(`${name}/package.json`)));
  }
  return hash.digest('hex').slice(0, 16);
}
