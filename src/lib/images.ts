import { routes } from './routes.ts';

/** Whether this build makes pictures of papers and themes: they cost time and files. */
export const makesImages = process.env['SHELFMARK_IMAGES'] === 'true';

/** The address of a page's picture, where this build makes one. */
export function imageOf(kind: 'papers' | 'themes', id: string): string | undefined {
  return makesImages ? routes.image(kind, id) : undefined;
}
