import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServedFolder {
  /** The address of the folder, with its closing slash. */
  address: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  port?: number;
  path?: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * Serve the files of a folder as a plain file server does, on this machine only.
 * `path` is the path that the folder appears under, such as `/some/deep/path/`; port 0 takes a
 * free one; every answer has `headers`. What does not exist is answered with the folder's `404.html`.
 */
export async function serveFolder(
  folder: string,
  { port = 0, path = '/', headers = {} }: ServeOptions = {},
): Promise<ServedFolder> {
  const serve = sirv(folder, { dev: true, etag: true });
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    response.setHeaders(new Headers(headers));
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!request.url?.startsWith(path)) return refuse();
    request.url = `/${request.url.slice(path.length)}`;
    return serve(request, response, refuse);
  });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () => closeServer(server),
  };
}

/** Browsers open connections ahead of requests, and a server would wait for them without end. */
function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
