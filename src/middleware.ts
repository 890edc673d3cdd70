import { defineMiddleware } from 'astro:middleware';
import { relativeLinks } from './integrations/relative-links.ts';

/** In a build, make every link of every page relative to that page. */
export const onRequest = defineMiddleware(async ({ url, isPrerendered }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (import.meta.env.DEV || !isPrerendered || !isPage) return response;
  return new Response(relativeLinks(await response.text(), url.pathname), response);
});
