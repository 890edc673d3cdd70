import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServedFolder } from '../../scripts/serve/serve-folder.ts';

/** More than fit on a screen, and long enough that pages are shown before the last one. */
const mostPieces = 30;
const pauseBetween = 20;

/**
 * Serve the files of a folder on this machine only, pages as over a slow line: the head, then what
 * fills the first screens a few elements at a time.
 */
export async function serveInPieces(folder: string): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://here');
    const file = join(folder, decodeURIComponent(pathname));
    if (!existsSync(file)) response.writeHead(404).end();
    else if (extname(file) === '.html') void writePieces(readFileSync(file, 'utf8'), response);
    else writeWhole(file, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function writeWhole(file: string, response: ServerResponse): void {
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
}

async function writePieces(page: string, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  for (const piece of cut(page)) {
    response.write(piece);
    await pause(pauseBetween);
  }
  response.end();
}

/**
 * Cut a page after elements that a browser lays out whole; the last piece is all that is left. A list
 * is one piece but where it is of cards: themes stand in rows, whose height their last one settles.
 */
function cut(page: string): string[] {
  const [head = '', ...body] = page.split(/(?<=<\/head>)/);
  const elements = body.join('').split(cuts);
  return [head, ...elements.slice(0, mostPieces), elements.slice(mostPieces).join('')];
}

const cuts =
  /(?<=<\/(?:tr|h[12]|figure|header|section|nav|ul|ol)>)|(?<=<\/li>)(?=\s*<li class="card)/;
