import type { APIRoute } from 'astro';
import { loadArchive } from '../../lib/archive.ts';
import { changesByDay, changesSchema, splitChanges } from '../../lib/changes.ts';
import { relativeAddress, routes } from '../../lib/routes.ts';

/** What was added and what changed, by day, newest first. */
export const GET: APIRoute = async () => {
  const { papers } = await loadArchive();
  const { newest, earlier } = splitChanges(changesByDay(papers));
  const years = [...earlier].map(([year, { length }]) => ({
    year,
    file: relativeAddress(routes.data.changes, routes.changesOfYear(year)),
    days: length,
  }));
  const data = changesSchema.parse({
    days: newest,
    ...(years.length > 0 ? { earlier: years } : {}),
  });
  return new Response(`${JSON.stringify(data, undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
