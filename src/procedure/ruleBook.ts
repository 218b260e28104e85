import type { ActivityId, PersonId, RuleId, Value } from '../kernel/index.ts';
import type { Moment } from '../scenario/index.ts';
import type { Incident, World } from '../simulation/index.ts';
import { compileProfile, type Profile } from './profile.ts';

/** Reads a rule attribute from the truth of an incident: of one person, or (null) of the case as a whole. */
export type TrueValue = (incident: Incident, person: PersonId | null, name: string) => Value;

/** The rules in force in a scenario, and how the attributes of a case are read from its incident. */
export interface RuleBook {
  readonly world: World;
  /** Every rule in force except those of the template `init`. */
  readonly profile: Profile;
  /** The `init` rules alone. They ask how a file is opened, and a telephone that rings is not yet a file. */
  readonly openings: Profile;
  readonly trueValue: TrueValue;
  /** Every case attribute that some rule of the pack may read. */
  readonly names: readonly string[];
  /** Activities of the telephone itself, which belong to one call; everything else belongs to the file. */
  readonly ofTheCall: ReadonlySet<ActivityId>;
  /** Activities at the desk's register, which concern one report of a file and not the others. */
  readonly ofTheReport: ReadonlySet<ActivityId>;
}

/** The rule book of a world. A shift's own choice of rule packs, and rules that it switches off, are heeded. */
export function ruleBookOf(world: World, trueValue: TrueValue): RuleBook {
  const { scenario, pack } = world.resolved;
  const inForce = { packs: scenario.rulePacks, off: scenario.rulesOff as RuleId[] };
  const actsAt = (moments: readonly Moment[]): ReadonlySet<ActivityId> =>
    new Set(moments.flatMap((moment) => (world.moments.get(moment) ?? []).map(({ activity }) => activity.id as ActivityId)));
  return {
    world,
    trueValue,
    profile: compileProfile(
      pack.rules.rules.filter(({ template }) => template !== 'init'),
      inForce,
    ),
    openings: compileProfile(
      pack.rules.rules.filter(({ template }) => template === 'init'),
      inForce,
    ),
    names: Object.keys(pack.rules.attributes.case),
    ofTheCall: actsAt(['ringing', 'answered', 'abandoned', 'calledBack']),
    ofTheReport: actsAt([
      'received',
      'placeConfirmed',
      'graded',
      'registered',
      'refused',
      'misdirected',
      'transferred',
      'notPolice',
      'referred',
      'merged',
    ]),
  };
}
