import type { BuildSummary } from './kept-builds.ts';

/** A server that does not say so soon is taken for one that cannot be reached. */
const longestWait = 1500;

/**
 * The version of the build that the server has; nothing where it cannot be reached. A server that
 * answers something else has no build that we know: it gives an empty version.
 */
export async function publishedVersion(summary: URL): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(longestWait);
    const response = await fetch(summary, { cache: 'no-store', signal });
    if (!response.ok) return '';
    const { version } = (await response.json()) as BuildSummary;
    return version;
  } catch (error) {
    return error instanceof SyntaxError ? '' : undefined;
  }
}
