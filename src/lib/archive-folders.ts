import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where an archive keeps what. All paths are absolute. */
export interface ArchiveFolders {
  root: string;
  digests: string;
  content: string;
  papers: string;
  digestRecords: string;
  themes: string;
  corrections: string;
  /** Work in progress; exists only while an ingest writes. */
  work: string;
}

/**
 * Name the folders of an archive: of the repository's own, or of `archive`, a folder that holds
 * `digests/` and `content/`. An archive without themes of its own uses the repository's.
 */
export function archiveFolders(repository: string, archive: string | undefined): ArchiveFolders {
  const bundled = join(resolve(repository), 'src', 'content');
  const root = archive === undefined ? resolve(repository) : resolve(archive);
  const content = archive === undefined ? bundled : join(root, 'content');
  const ownThemes = join(content, 'themes');
  return {
    root,
    digests: join(root, 'digests'),
    content,
    papers: join(content, 'papers'),
    digestRecords: join(content, 'digests'),
    themes: holdsThemes(ownThemes) ? ownThemes : join(bundled, 'themes'),
    corrections: join(content, 'corrections'),
    work: join(content, '.ingest'),
  };
}

function holdsThemes(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith('.md'));
  } catch {
    return false;
  }
}
