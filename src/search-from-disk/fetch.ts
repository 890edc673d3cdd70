/** Stands in for the browser's `fetch` in Pagefind's engine, and nowhere else. */
import { readPacked } from './read-pack.ts';

/** Answer a request of the engine, whose folder has an empty address here. */
export async function fetch(address: string): Promise<Response> {
  return new Response(await readPacked(address.replace(/^\/|\?.*$/g, '')));
}
