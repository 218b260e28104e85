import { nearest } from '../kernel/index.ts';
import { type Pack, readDistrict, type Text } from '../scenario/index.ts';
import { ownPack, ownPacks, ownSources } from './content.ts';
import type { ExitCode, Io } from './io.ts';

/** What can be named in a scenario: an id with its names in both languages. */
interface Named {
  readonly id: string;
  readonly name: Text;
}

/** `casebreak names <pack>`: every name that a scenario of this pack may use, by kind, and the places of its district. 2 for a name that is none. */
export function names(pack: string, { district, json }: { readonly district: string; readonly json: boolean }, io: Io): ExitCode {
  const found = ownPack(pack);
  const ground = districtNamed(district);
  const wrong =
    found === undefined
      ? unknown('pack', pack, ownPacks())
      : ground === undefined
        ? unknown('district', district, Object.keys(ownSources().districts))
        : undefined;
  if (found === undefined || ground === undefined) {
    io.err(`casebreak: ${wrong ?? ''}`);
    return 2;
  }
  const all = { ...ofPack(found), ...ground };
  const types = Object.fromEntries(found.caseTypes.map((type) => [type.id, ofType(type)]));
  if (json) io.out(JSON.stringify({ ...all, 'what a type has': types }, null, 2));
  else
    for (const [kind, list] of Object.entries(all)) {
      io.out(`${kind} (${list.length})`);
      for (const { id, name } of list) io.out(`  ${id}  ${name.en}  ${name.zh}`);
    }
  if (!json)
    for (const [type, its] of Object.entries(types)) {
      io.out(`what “${type}” has`);
      for (const [kind, list] of Object.entries(its)) if (list.length > 0) io.out(`  ${kind}: ${list.join(', ')}`);
    }
  return 0;
}

const plain = ({ id, name }: Named): Named => ({ id, name });

/** The names of a pack, in the words of the scenario file. */
const ofPack = (pack: Pack): Readonly<Record<string, readonly Named[]>> => ({
  'case types (type)': pack.caseTypes.map(plain),
  'activities (inherited: history.act)': pack.activities.map(plain),
  'jobs (guide: until.is)': pack.jobs.map(plain),
  'unit kinds (units.kind)': pack.unitKinds.map(plain),
  'desks (desks)': pack.desks.map(plain),
  'practices (practices)': pack.practices.map(plain),
  'kinds of group (groups.kind)': pack.groups.kinds.map(plain),
  'clean-ups (operations.operation)': pack.operations.map(plain),
  'rules (rulesOff)': pack.rules.rules.map(({ id, title }) => ({ id, name: title })),
});

/** The names that entries of a case type may use: how it is reported, what can be fixed in place of drawn, what its history is about. */
function ofType({ calls, channels, draws, items, persons }: Pack['caseTypes'][number]): Readonly<Record<string, readonly string[]>> {
  const offenders = persons.filter(({ role }) => role !== 'decoy');
  const names = (list: readonly { readonly name: string }[]): readonly string[] => [...new Set(list.map(({ name }) => name))];
  return {
    'calls (call)': calls.map(({ id }) => id),
    'channels (channel)': channels.map(([channel]) => channel),
    draws: names(draws),
    'draws of a person (culprits)': names(offenders.flatMap((person) => person.draws)),
    'behaviours (behaviour)': [
      ...new Set(offenders.flatMap(({ behaviour = [] }) => (typeof behaviour === 'string' ? [behaviour] : behaviour.map(([id]) => id)))),
    ],
    'items (history.item)': items.map(({ id }) => id),
  };
}

function districtNamed(id: string): Readonly<Record<string, readonly Named[]>> | undefined {
  const source = ownSources().districts[id];
  const district = source === undefined ? undefined : readDistrict(source, `${id}.geojson`).value?.district;
  return district && { 'places (base, where.place)': district.places.map(plain), 'zones (where.zone)': district.zones.map(plain) };
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `there is no ${what} “${name}”; there are ${known.join(', ')}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`;
}
