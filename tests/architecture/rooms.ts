/**
 * Who may import whom. A room lists the rooms it may enter; all other doors are shut.
 * Read top to bottom, the order is also the order in which data flows.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  streets: ['kernel'],
  scenario: ['kernel', 'streets'],
  simulation: ['kernel', 'streets', 'scenario'],
  procedure: ['kernel', 'scenario', 'simulation'],
  assessment: ['kernel', 'scenario', 'simulation', 'procedure'],
  replay: ['kernel', 'scenario', 'simulation'],
  picture: ['kernel', 'streets', 'scenario', 'simulation', 'procedure', 'assessment', 'replay'],
  experiments: ['kernel', 'streets', 'scenario', 'simulation', 'procedure', 'assessment', 'replay', 'picture'],
  exports: ['kernel', 'scenario', 'simulation', 'procedure', 'assessment', 'replay'],
  host: ['kernel', 'scenario', 'simulation', 'replay', 'experiments'],
  views: ['kernel', 'picture'],
  app: [
    'kernel',
    'streets',
    'scenario',
    'simulation',
    'procedure',
    'assessment',
    'replay',
    'picture',
    'experiments',
    'exports',
    'host',
    'views',
  ],
  cli: ['kernel', 'streets', 'scenario', 'simulation', 'procedure', 'assessment', 'replay', 'picture', 'experiments', 'exports'],
};

/** Packages each room may use; `node` stands for Node's own modules. The pure rooms get no more than these. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  kernel: ['seedrandom', '@stdlib', '@noble/hashes', 'canonicalize'],
  streets: ['flatqueue', 'flatbush'],
  scenario: ['zod', 'jsonc-parser'],
  simulation: ['xstate'],
  procedure: [],
  assessment: [],
  replay: ['zod'],
  picture: [],
  experiments: [],
  exports: [],
  host: [],
  views: ['phaser', 'react', 'react-dom', 'react-aria-components', 'i18next'],
  app: ['zod', 'xstate', 'idb', 'i18next', 'react', 'react-dom'],
  cli: ['node', 'commander'],
};

/** Only the compositions read authored content; every other room is handed it. */
export const readersOfContent: readonly string[] = ['app', 'cli'];

/** The only folder that draws with Phaser, so that the engine can be fetched late and replaced whole. */
export const painterOfTheMap = 'views/map';
