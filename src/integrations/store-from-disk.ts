import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The module as which Astro bundles its whole store of content. */
const storeModule = '\0astro:data-layer-content';

/**
 * Let pages read Astro's store of content from disk while they are built. Astro itself makes a
 * module of it and bundles that: every abstract is then copied, parsed and compiled as source
 * code several times over, which takes most of a big build's memory.
 */
export function storeFromDisk(): AstroIntegration {
  return {
    name: 'store-from-disk',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const file = fileURLToPath(new URL('data-store.json', config.cacheDir));
        updateConfig({ vite: { plugins: [plugin(file)] } });
      },
    },
  };
}

function plugin(file: string) {
  return {
    name: 'store-from-disk',
    load: {
      order: 'pre' as const,
      filter: { id: new RegExp(`^${storeModule}$`) },
      handler: () =>
        existsSync(file)
          ? `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`
          : undefined,
    },
  };
}
