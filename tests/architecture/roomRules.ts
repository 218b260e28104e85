import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { packages, painterOfTheMap, readersOfContent, rooms } from './rooms.ts';

const names = Object.keys(rooms);

/** Our own files by their first folder; whatever else an import reaches is a package. */
const ownFiles = '^(src|scenarios|assets|tests)/';

/** Where the files of a package lie, or how a module of Node is called. */
function placesOf(name: string): readonly string[] {
  return name === 'node' ? ['^(node:)?[a-z_/]+$'] : [`node_modules/(@types/)?${name}/`];
}

function rulesOf(room: string): IForbiddenRuleType[] {
  return [
    {
      name: `${room}-enters-only-listed-rooms`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: [room, ...(rooms[room] ?? [])].map((name) => `^src/${name}/`) },
    },
    {
      name: `${room}-is-entered-by-its-door`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${room}/` },
      to: { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.tsx?$` },
    },
    {
      name: `${room}-is-not-left-to-enter-by-its-own-door`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/${room}/index\\.tsx?$` },
    },
    {
      name: `${room}-uses-only-listed-packages`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { couldNotResolve: false, pathNot: [ownFiles, ...(packages[room] ?? []).flatMap(placesOf)] },
    },
  ];
}

/** The law of HOUSE §3, as rules of dependency-cruiser. */
const rules: IForbiddenRuleType[] = [
  { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  { name: 'every-import-is-found', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  { name: 'product-never-needs-its-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
  {
    name: 'content-is-handed-in',
    severity: 'error',
    from: { path: '^src/', pathNot: readersOfContent.map((room) => `^src/${room}/`) },
    to: { path: '^scenarios/' },
  },
  {
    name: 'phaser-stays-in-the-map',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${painterOfTheMap}/` },
    to: { path: 'node_modules/phaser/' },
  },
  ...names.flatMap(rulesOf),
];

/** What an examination of `src` found: how many modules were read, and each broken rule as `rule: from -> to`. */
export type RoomsReport = { readonly modules: number; readonly broken: readonly string[] };

/** Examines every import under `src` of the given folder. */
export async function examineRooms(baseDir: string): Promise<RoomsReport> {
  const { output } = await cruise(['src'], {
    baseDir,
    ruleSet: { forbidden: rules },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
    },
  });
  if (typeof output === 'string') throw new Error(output);
  return {
    modules: output.modules.length,
    broken: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}
