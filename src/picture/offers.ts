import type { CaseId, JobId, ReportId, UnitId } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import {
  alreadyGiven,
  type CaseRecord,
  type Command,
  type Incident,
  isWritten,
  lookupIn,
  refusalOf,
  type Refusal,
  scopeOf,
  type Shift,
  targetsOf,
  type World,
} from '../simulation/index.ts';
import type { CaseCard, Offer } from './deskPicture.ts';
import { personName, word } from './labels.ts';

/** A command with its label, and why not when `decide` would refuse it: asked, never copied. */
export function offer(shift: Shift, command: Command, label: Text): Offer {
  const refusal = refusalOf(shift, command);
  return refusal ? { command, label, refusal, ...because(shift, command, refusal) } : { command, label };
}

/** The pack's own words for a need of a job that does not hold. */
function because({ world }: Shift, command: Command, refusal: Refusal): { readonly because?: Text } {
  if (refusal.code !== 'jobNeeds' || command.type !== 'order' || refusal.need === undefined) return {};
  const need = world.jobs.get(command.job)?.job.needs[refusal.need];
  return need ? { because: need.else } : {};
}

const verb = (shift: Shift, type: string): Text => word(shift.world, `command.${type}`);

/** What can be done with a call besides asking. */
export function callOffers(shift: Shift, report: ReportId): Offer[] {
  const commands: Command[] = [
    { type: 'answer', report },
    { type: 'callBack', report },
    { type: 'register', report },
    { type: 'refer', report },
    { type: 'transfer', report },
    { type: 'refuse', report },
    { type: 'hangUp', report },
    ...([1, 2, 3, 4] as const).map((priority): Command => ({ type: 'setPriority', report, priority })),
  ];
  return commands.map((command) =>
    offer(
      shift,
      command,
      command.type === 'setPriority'
        ? { en: `P${command.priority}`, zh: `P${command.priority}` }
        : verb(shift, command.type === 'answer' && isWritten(shift.state.reports[report]!) ? 'read' : command.type),
    ),
  );
}

type JobRow = CaseCard['jobs'][number];

/** The person or thing that an order is about, by name; null where it is about the case. */
export function targetName(world: World, incident: Incident, { person, item }: ReturnType<typeof targetsOf>[number]): Text | null {
  if (person !== null) return personName(world, incident, person);
  return item === null ? null : (world.caseTypes.get(incident.type)?.type.items.find(({ id }) => id === item)?.name ?? null);
}

/** Every job of the case: its choices, or one greyed choice that says why it cannot be given. */
export function jobRows(shift: Shift, record: CaseRecord): JobRow[] {
  const { world, state } = shift;
  const incident = state.incidents[record.incident]!;
  const bare = lookupIn(scopeOf(world, state, record));
  return [...world.jobs.values()]
    .filter((ready) => ready.shown(bare))
    .map((ready): JobRow => {
      const { job } = ready;
      const targets = targetsOf(world, state, record, ready);
      const listed = targets.length > 0 ? targets : job.target === undefined ? [{ person: null, item: null }] : [];
      const choices = listed
        .filter((target) => job.again || !alreadyGiven(state, record, job.id, target) || alreadyGiven(state, record, job.id, target, true))
        .map((target) => {
          const command: Command = {
            type: 'order',
            caseId: record.id,
            job: job.id as JobId,
            ...(target.person !== null && { person: target.person }),
            ...(target.item !== null && { item: target.item }),
          };
          const what = targetName(world, incident, target);
          return { ...offer(shift, command, job.name), person: target.person, item: target.item, what };
        });
      const none: JobRow['choices'][number] = {
        command: { type: 'order', caseId: record.id, job: job.id as JobId },
        label: job.name,
        refusal: { code: listed.length > 0 ? 'jobDone' : 'unknownTarget', what: job.id },
        person: null,
        item: null,
        what: null,
      };
      return {
        job: job.id as JobId,
        name: job.name,
        verb: job.verb,
        lane: job.lane,
        switches: job.switches.map((entry) => ({ id: entry.id, name: entry.name, rule: entry.rule ?? null })),
        choices: choices.length > 0 ? choices : [none],
      };
    });
}

/** The ways to close the file: those of the desk's type while nothing has come of the case, then the one that has. */
export function closingOffers(shift: Shift, record: CaseRecord): Offer[] {
  const outcomes =
    record.outcome === null
      ? (shift.world.caseTypes.get(record.type ?? '')?.type.outcomes ?? [])
      : [{ id: record.outcome, name: outcomeName(shift, record, record.outcome) }];
  return outcomes.map(({ id, name }) => offer(shift, { type: 'close', caseId: record.id, outcome: id }, name));
}

/** An outcome in words: as the desk's type calls it, else as any type does. */
export function outcomeName({ world, state }: Pick<Shift, 'world' | 'state'>, record: CaseRecord, outcome: string): Text {
  for (const type of [record.type, state.incidents[record.incident]!.type]) {
    const name = world.caseTypes.get(type ?? '')?.type.outcomes.find(({ id }) => id === outcome)?.name;
    if (name) return name;
  }
  return word(world, `outcome.${outcome}`);
}

/** The plans of the case's type as the desk set it. */
export function planOffers(shift: Shift, record: CaseRecord): Offer[] {
  const plan = shift.world.caseTypes.get(record.type ?? '')?.type.plan;
  const ready = plan === undefined ? undefined : shift.world.plans.get(plan);
  return ready ? [offer(shift, { type: 'startPlan', caseId: record.id, plan: ready.plan.id }, ready.plan.name)] : [];
}

/** What the station's ways of working offer for a case: its waves, and joint work where that is done. */
export function measureOffers(shift: Shift, { id, joint }: CaseRecord): Offer[] {
  const { practices } = shift.world;
  const waves = practices.waves.map(({ minutes }) =>
    offer(shift, { type: 'sendWave', caseId: id, minutes }, { en: `${minutes} min`, zh: `${minutes}分钟` }),
  );
  const type = joint ? 'endJoint' : 'openJoint';
  return practices.joint ? [...waves, offer(shift, { type, caseId: id }, verb(shift, type))] : waves;
}

/**
 * What can be ordered of a unit apart from sending it: calling it back, its rounds, calling it in, and the posts of the district for a
 * case.
 */
export function unitOffers(shift: Shift, unit: UnitId, caseId: CaseId | null): Offer[] {
  const {
    resolved: { scenario, district },
  } = shift.world;
  const found = shift.state.units[unit];
  if (!found) return [];
  const rounds = scenario.patrolRoutes.map(({ id, name }) => offer(shift, { type: 'patrol', unit, route: id }, name));
  const posts =
    caseId === null ? [] : district.checkpoints.map(({ id, name }) => offer(shift, { type: 'manPost', unit, post: id, caseId }, name));
  return [
    offer(shift, { type: 'recall', unit }, verb(shift, 'recall')),
    ...(found.onCall === null ? [] : [offer(shift, { type: 'callIn', unit }, verb(shift, 'callIn'))]),
    ...rounds,
    ...(rounds.length > 0 ? [offer(shift, { type: 'patrol', unit, route: null }, verb(shift, 'patrolOff'))] : []),
    ...posts,
  ];
}

/** Cases that a second call may belong to: open, and near the place or of the same type. */
export function mergeOffers(shift: Shift, report: ReportId): { readonly caseId: CaseId; readonly offer: Offer }[] {
  const own = shift.state.reports[report]!.caseId;
  return shift.state.open
    .filter((id) => id !== own && shift.state.cases[id]!.number !== null)
    .map((caseId) => ({ caseId, offer: offer(shift, { type: 'merge', report, into: caseId }, verb(shift, 'merge')) }));
}
