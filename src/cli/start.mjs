// @ts-check
// `npm start` on a machine with only Node and npm: until the packages are installed, nothing but Node's own modules is used.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtPage, installWhatIsMissing, root } from './install.mjs';
import { listenOn, staticServer } from './staticServer.mjs';

/** The port when none is asked for: the one Vite's preview uses. */
const usualPort = 4173;

/** The port asked for with PORT. Throws when it is none. */
function wantedPort() {
  const asked = process.env['PORT'];
  if (asked === undefined || asked === '') return usualPort;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a whole number from 0 to 65535; it is “${asked}”.`);
  return port;
}

/** Builds the page into dist. Throws when the build fails. */
function build() {
  console.log('Building the page.');
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0 || !existsSync(join(builtPage, 'index.html'))) throw new Error('The page could not be built; the reason stands above.');
}

try {
  const wanted = wantedPort();
  installWhatIsMissing(console.log);
  build();
  const port = await listenOn(staticServer(builtPage), wanted);
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken.`);
  console.log(`Casebreak is ready: http://127.0.0.1:${port}/  (Ctrl+C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
