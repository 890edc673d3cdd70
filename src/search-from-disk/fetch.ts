/** Stands in for the browser's `fetch` in Pagefind's engine, and nowhere else. */
import { readPacked } from './read-pack.ts';

/** The paths of the files that could not be read. */
export const lost: string[] = [];

/** Answer a request of the engine, whose folder has an empty address here. */
export async function fetch(address: string): Promise<Response> {
  const path = address.replace(/^\/|\?.*$/g, '');
  const content = await readPacked(path).catch((error: unknown) => {
    lost.push(path);
    throw error;
  });
  return new Response(content);
}
