import {
  type Dice,
  diceFor,
  draw as drawFrom,
  type IncidentId,
  instant,
  type Instant,
  isTrue,
  type ItemId,
  type Lookup,
  type PersonId,
  type Value,
  type ZoneId,
} from '../../kernel/index.ts';
import { type CaseType, type Channel, type Draw, type Duration } from '../../scenario/index.ts';
import { type Spot } from '../../streets/index.ts';
import { type Incident, isSought, type Item, type Person, type Trace } from '../incident.ts';
import { groundAt, hourAt, secondsOf, thresholdNamed, type World } from '../world.ts';
import { homeIn } from './ground.ts';

/** What is settled about an incident before its own draws are made. */
export interface Birth {
  readonly birth: string;
  readonly type: CaseType;
  readonly at: Instant;
  readonly reportedAt: Instant;
  readonly spot: Spot;
  readonly place: string | null;
  readonly scripted: string | null;
  /** Fixed instead of drawn. */
  readonly fixed?: Readonly<Record<string, Value>>;
  readonly culprits?: readonly Readonly<Record<string, Value>>[];
  readonly channel?: Channel;
  readonly call?: string;
  readonly behaviour?: string;
  readonly findable?: number;
  /** The series it belongs to, under which its culprits draw their dice. */
  readonly series?: string;
}

type Bag = Record<string, Value>;

/** The whole truth of an incident, by dice named after its birth and the question asked, so that no draw depends on another's order. */
export function drawIncident(world: World, seed: string, birth: Birth): Incident {
  const dice = (question: string): Dice => diceFor(seed, birth.birth, question);
  const { type, series } = birth;
  // What goes with the people, where a series is theirs; else with the incident.
  const whose =
    series === undefined ? dice : (question: string): Dice => diceFor(seed, world.resolved.scenario.id, 'series', series, question);
  const channel = birth.channel ?? dice('channel').weighted(type.channels);
  const ground = groundAt(world, birth.spot);
  const truth: Bag = {
    channel,
    delay: birth.reportedAt - birth.at,
    hour: hourAt(world, birth.at),
    area: ground.area,
    zoneUse: ground.use,
    rain: world.resolved.scenario.conditions.rain,
    place: birth.place === null ? null : (world.resolved.district.places.find(({ id }) => id === birth.place)?.sort ?? null),
  };
  const engine = Object.keys(truth);
  const lookup =
    (person: Bag | null): Lookup =>
    (path) => {
      const dot = path.indexOf('.');
      const [root, name] = [path.slice(0, dot), path.slice(dot + 1)];
      if (root === 'threshold') return thresholdNamed(world, name);
      const bag = root === 'truth' ? truth : root === 'person' ? person : null;
      return bag && Object.hasOwn(bag, name) ? bag[name]! : null;
    };
  drawAll(world, type.draws, truth, birth.fixed ?? {}, lookup(null), (name, habit) => (habit ? whose : dice)(`draw/${name}`));
  const persons = drawPersons(world, birth, dice, whose, lookup);
  const priority =
    type.priority.find(({ when }) => when === undefined || when === '' || isTrue(world.reading(when)(lookup(null))))?.is ?? 4;
  const culprit = persons.find(isSought);
  const calls = type.calls.filter(({ when }) => when === undefined || when === '' || isTrue(world.reading(when)(lookup(null))));
  const call =
    birth.call ?? (calls.length === 0 ? type.calls[0]!.id : dice('call').weighted(calls.map(({ id, weight }) => [id, weight] as const)));
  const times = Object.fromEntries(
    Object.keys(type.times).map((name) => {
      const { median, p90 } = type.times[name]!;
      return [
        name,
        secondsOf({ lognormal: { median, p90 } }, {}, (distribution) => Math.floor(drawFrom(distribution, dice(`time/${name}`)) + 0.5)),
      ];
    }),
  );
  return {
    id: birth.birth as IncidentId,
    birth: birth.birth,
    type: type.id as Incident['type'],
    at: birth.at,
    reportedAt: birth.reportedAt,
    channel,
    call,
    zone: ground.zone as ZoneId | null,
    spot: birth.spot,
    place: birth.place,
    priority,
    draws: Object.fromEntries(Object.entries(truth).filter(([name]) => !engine.includes(name))),
    persons,
    items: drawItems(world, birth, dice, lookup(null), persons),
    traces: drawTraces(world, birth, dice, lookup(culprit ? { ...culprit.draws } : null), persons),
    times,
    scripted: birth.scripted,
    series: birth.series ?? null,
  };
}

/** Makes the draws of a list in order into a bag; what is fixed is taken as it stands. */
function drawAll(
  world: World,
  draws: readonly Draw[],
  bag: Bag,
  fixed: Readonly<Record<string, Value>>,
  lookup: Lookup,
  dice: (name: string, habit: boolean) => Dice,
): void {
  for (const draw of draws) {
    if (Object.hasOwn(fixed, draw.name)) bag[draw.name] = fixed[draw.name]!;
    else if (draw.when === undefined || draw.when === '' || isTrue(world.reading(draw.when)(lookup))) {
      const value = drawn(world, draw, lookup, dice(draw.name, draw.habit === true));
      if (value !== null) bag[draw.name] = value;
    }
  }
  for (const name of Object.keys(fixed)) if (!Object.hasOwn(bag, name)) bag[name] = fixed[name]!;
}

function drawn(world: World, draw: Draw, lookup: Lookup, dice: Dice): Value {
  if (draw.chance !== undefined) return dice.chance(draw.chance);
  if (draw.oneOf) return dice.weighted(draw.oneOf);
  if (draw.value !== undefined) return typeof draw.value === 'string' ? world.reading(draw.value)(lookup) : draw.value;
  const step = draw.round ?? 1;
  const rounded = Math.floor(drawFrom(draw.number!, dice) / step + 0.5) * step;
  return Math.min(Math.max(rounded, draw.min ?? rounded), draw.max ?? rounded);
}

/** Everybody of the incident, under ids in an order that tells nothing about who did it. */
function drawPersons(
  world: World,
  { type, at, culprits = [], ...birth }: Birth,
  dice: (question: string) => Dice,
  ofSeries: (question: string) => Dice,
  lookup: (person: Bag) => Lookup,
): Person[] {
  const persons: (Omit<Person, 'id' | 'rides'> & {
    readonly rides?: { readonly with: number; readonly caught: number; readonly openFor: number };
  })[] = [];
  for (const entry of type.persons) {
    const whose = entry.role === 'culprit' ? ofSeries : dice;
    const first = persons.length;
    const count = countOf(world, entry.count, lookup({}), () => whose(`count/${entry.role}`));
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const named = (question: string): Dice => whose(`${entry.role}/${ordinal}/${question}`);
      const own = (question: string): Dice => dice(`${entry.role}/${ordinal}/${question}`);
      const draws: Bag = {};
      const about = withOrdinal(lookup(draws), ordinal);
      drawAll(world, entry.draws, draws, entry.role === 'decoy' ? {} : (culprits[ordinal] ?? {}), about, named);
      const behaviour =
        isSought(entry) && ordinal === 0 && birth.behaviour !== undefined
          ? birth.behaviour
          : behaviourAmong(world, entry.behaviour, about, () => named('behaviour'));
      const rides = ridesAlong(world, entry, ordinal, about, own);
      persons.push({
        role: entry.role,
        draws,
        behaviour,
        name: named('name').integer(0, world.resolved.pack.names[sexOf(draws)].length - 1),
        home: homeIn(world.resolved.district, named('home')),
        lair: homeIn(world.resolved.district, named('lair')),
        findableUntil: isSought(entry) && !rides ? findableUntil(world, behaviour, at, birth.findable, own) : null,
        ...(rides && { rides: { with: first, ...rides } }),
      });
    }
  }
  const order = persons.map((_, index) => [dice(`place/${index}`).unit(), index] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const ids = new Map(order.map(([, index], place) => [index, `p${place + 1}` as PersonId]));
  return persons.map(({ rides, ...person }, index) => ({
    id: ids.get(index)!,
    ...person,
    ...(rides && { rides: { ...rides, with: ids.get(rides.with)! } }),
  }));
}

const sexOf = (draws: Bag): 'F' | 'M' => (draws['sex'] === 'F' ? 'F' : 'M');

/** Whether somebody rides along with the first of his kind, and what comes of him where they are stopped. */
function ridesAlong(
  world: World,
  { rides }: CaseType['persons'][number],
  ordinal: number,
  lookup: Lookup,
  dice: (question: string) => Dice,
): { readonly caught: number; readonly openFor: number } | undefined {
  if (!rides || ordinal === 0 || (rides.when !== undefined && !isTrue(world.reading(rides.when)(lookup)))) return undefined;
  return { caught: rides.caught, openFor: wholeSeconds(rides.openFor, dice('openFor')) };
}

/** How many there are: as the truth has it, or drawn. */
function countOf(world: World, count: CaseType['persons'][number]['count'], lookup: Lookup, dice: () => Dice): number {
  const range =
    Array.isArray(count) && typeof count[0] === 'object'
      ? ((count as CountList).find(({ when }) => when === undefined || isTrue(world.reading(when)(lookup)))?.is ?? 0)
      : (count as CountRange);
  return typeof range === 'number' ? range : dice().integer(range[0], range[1]);
}

type CountRange = number | readonly [number, number];
type CountList = readonly { readonly when?: string | undefined; readonly is: CountRange }[];

/** The person's own draws, and which of his kind he is: 0 for the first. */
const withOrdinal =
  (lookup: Lookup, ordinal: number): Lookup =>
  (path) =>
    path === 'person.ordinal' ? ordinal : lookup(path);

/** A duration that needs no service time, in whole seconds. */
const wholeSeconds = (duration: Duration, dice: Dice): number =>
  Math.floor(secondsOf(duration, {}, (distribution) => drawFrom(distribution, dice)) + 0.5);

/** The one behaviour that is given, or by weight among those that fit what is true of the incident and the person. */
function behaviourAmong(world: World, choices: CaseType['persons'][number]['behaviour'], lookup: Lookup, dice: () => Dice): string | null {
  if (typeof choices === 'string' || choices === undefined) return choices ?? null;
  const fit = choices
    .filter(([, , when]) => when === undefined || isTrue(world.reading(when)(lookup)))
    .map(([name, weight]) => [name, weight] as const);
  return fit.length === 0 ? null : dice().weighted(fit);
}

/** Until when he can be found in the open: with chance p, for a drawn time (PRODUCT §6). */
function findableUntil(
  world: World,
  behaviour: string | null,
  at: Instant,
  fixed: number | undefined,
  named: (question: string) => Dice,
): Instant | null {
  const found = behaviour === null ? undefined : world.behaviours.get(behaviour);
  if (fixed !== undefined && found) return instant(at + fixed);
  if (!found || !named('findable').chance(found.findable.p)) return null;
  return instant(at + wholeSeconds(found.findable.for, named('findable/for')));
}

function drawItems(
  world: World,
  { type, at }: Birth,
  dice: (question: string) => Dice,
  lookup: Lookup,
  persons: readonly Person[],
): Item[] {
  const culprits = persons.filter(({ role }) => role === 'culprit');
  return type.items.map((item) => {
    const seconds = (question: string, duration: typeof item.passed): number | null =>
      duration === undefined ? null : wholeSeconds(duration, dice(`${question}/${item.id}`));
    const passed = seconds('passed', item.passed);
    const lost = seconds('lost', item.lost);
    const value = world.reading(item.value)(lookup);
    return {
      id: item.id as ItemId,
      kind: item.kind,
      money: item.money,
      value: typeof value === 'number' ? Math.floor(value + 0.5) : 0,
      at: item.at,
      ...(item.at === 'culprit' && culprits.length > 1 && { holder: oneOf(culprits, item.holder ?? 'first').id }),
      passedAt: passed === null ? null : instant(at + passed),
      lostAt: lost === null ? null : instant(at + (passed ?? 0) + lost),
    };
  });
}

/** One of several: the first or the last, or whichever the dice name. */
function oneOf(persons: readonly Person[], which: 'first' | 'last' | undefined, dice?: () => Dice): Person {
  if (which === undefined && dice && persons.length > 1) return dice().pick(persons);
  return persons[which === 'last' ? persons.length - 1 : 0]!;
}

/** Which evidence truly exists, until when, and to whom it points: of several who did it, each piece to one of them. */
function drawTraces(
  world: World,
  { type, at, reportedAt }: Birth,
  dice: (question: string) => Dice,
  lookup: Lookup,
  persons: readonly Person[],
): Trace[] {
  const decoys = persons.filter(({ role }) => role === 'decoy');
  const sought = persons.filter(isSought);
  return type.evidence
    .filter(({ when }) => when === undefined || when === '' || isTrue(world.reading(when)(lookup)))
    .map((evidence) => {
      const seconds = (question: string, duration: typeof evidence.life): number =>
        wholeSeconds(duration, dice(`${question}/${evidence.id}`));
      const life = seconds('life', evidence.life);
      const comesAt = evidence.comesIn === undefined ? undefined : instant(reportedAt + Math.max(1, seconds('comesIn', evidence.comesIn)));
      const leads =
        evidence.precision !== undefined &&
        sought.length > 0 &&
        (evidence.leadsWhen === undefined || isTrue(world.reading(evidence.leadsWhen)(lookup)));
      const right = leads && (decoys.length === 0 || dice(`match/${evidence.id}`).chance(evidence.precision ?? 1));
      return {
        id: evidence.id,
        kind: evidence.kind,
        goneAt: instant((comesAt ?? at) + life),
        ...(comesAt !== undefined && { comesAt }),
        pointsTo: !leads
          ? null
          : right
            ? oneOf(sought, evidence.whom, () => dice(`whom/${evidence.id}`)).id
            : dice(`decoy/${evidence.id}`).pick(decoys).id,
      };
    });
}
