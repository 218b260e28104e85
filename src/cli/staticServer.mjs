// @ts-check
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

/** What a browser must be told about each kind of file in a build. */
const contentTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.geojson', 'application/geo+json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.mp3', 'audio/mpeg'],
  ['.ogg', 'audio/ogg'],
]);

/**
 * The file a request asks for, or undefined when there is none or the address leaves the folder.
 * @param {string} folder
 * @param {string} address
 */
function requestedFile(folder, address) {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(folder + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * A server of the files of one folder, not yet listening.
 * Only for this machine: it knows no caching and no ranges; text is sent gzipped to whoever takes it so.
 * @param {string} folder
 */
export function staticServer(folder) {
  const whole = resolve(folder);
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const file = requestedFile(whole, request.url ?? '/');
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const type = contentTypes.get(extname(file)) ?? 'application/octet-stream';
    const packed = /text|json|svg/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': 'gzip' } : { 'content-length': statSync(file).size }),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const content = createReadStream(file).on('error', () => response.destroy());
    if (packed) content.pipe(createGzip({ level: 9 })).pipe(response);
    else content.pipe(response);
  });
}

/**
 * Starts a server on 127.0.0.1 and answers its port: the wanted one, or the next that is free.
 * Port 0 lets the system choose. Rejects when none of `tries` ports is free.
 * @param {import('node:http').Server} server
 * @param {number} wanted
 * @param {number} [tries]
 * @returns {Promise<number>}
 */
export function listenOn(server, wanted, tries = 50) {
  return new Promise((settle, refuse) => {
    /** @param {number} port */
    const attempt = (port) => {
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        const another = error.code === 'EADDRINUSE' && port + 1 < wanted + tries && port < 65_535;
        if (another) attempt(port + 1);
        else refuse(error);
      });
      server.listen(port, '127.0.0.1');
    };
    server.once('listening', () => {
      server.removeAllListeners('error');
      const address = server.address();
      settle(typeof address === 'object' && address ? address.port : wanted);
    });
    attempt(wanted);
  });
}
