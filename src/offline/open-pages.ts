import type { Notes } from './notes.ts';

/** Remembers of which build each open page is, so that a page never gets a file of another one. */
export interface OpenPages {
  /** Note of which build a page is, or will turn out to be. */
  note: (id: string, version: string | Promise<string>) => Promise<void>;
  /** The build of a page: the usual one where nothing else was noted. */
  versionOf: (id: string) => Promise<string>;
  /** The unusual builds of which a page is still open. Pages that were closed are forgotten. */
  openVersions: () => Promise<Set<string>>;
}

/** What the names of notes about pages begin with. */
const prefix = 'page ';

/** Remember pages; `usual` is the build that they are of otherwise, `isOpen` whether one still is. */
export function openPages(
  notes: Notes,
  usual: string,
  isOpen: (id: string) => Promise<boolean>,
): OpenPages {
  const noted = new Map<string, string | Promise<string>>();
  return {
    note: async (id, version) => {
      noted.set(id, version);
      const known = await version;
      if (known !== usual) await notes.write(`${prefix}${id}`, known);
    },
    versionOf: async (id) => noted.get(id) ?? (await notes.read(`${prefix}${id}`)) ?? usual,
    openVersions: async () => {
      const versions = new Set<string>();
      for (const name of await notes.names()) {
        if (!name.startsWith(prefix)) continue;
        const id = name.slice(prefix.length);
        const version = await notes.read(name);
        if (version !== undefined && (await isOpen(id))) versions.add(version);
        else await notes.erase(name);
      }
      return versions;
    },
  };
}
