import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive } from '../../../lib/archive.ts';
import {
  changesByDay,
  splitChanges,
  yearChangesSchema,
  type DayChanges,
} from '../../../lib/changes.ts';

export const getStaticPaths = (async () => {
  const { papers } = await loadArchive();
  const { earlier } = splitChanges(changesByDay(papers));
  return [...earlier].map(([year, days]) => ({ params: { year }, props: { days } }));
}) satisfies GetStaticPaths;

interface Props {
  days: DayChanges[];
}

/** The changes of a year that `changes.json` has no room for. */
export const GET: APIRoute<Props> = ({ props: { days } }) =>
  new Response(`${JSON.stringify(yearChangesSchema.parse({ days }), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
