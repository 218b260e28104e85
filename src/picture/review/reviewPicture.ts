import type { Assessment } from '../../assessment/index.ts';
import type { CaseId, PersonId, UnitId } from '../../kernel/index.ts';
import { byText, type Instant } from '../../kernel/index.ts';
import { emptyState, evolve, type JournalEntry, moverSpot, type Entry, type ShiftState, type World } from '../../simulation/index.ts';
import { placeOf } from '../../streets/index.ts';
import { columnRows } from '../column.ts';
import type { Message } from '../deskPicture.ts';
import { placeLabel, word } from '../labels.ts';
import { lazily } from '../lazy.ts';
import { mapPicture } from '../mapPicture.ts';
import { messageOf } from '../messages.ts';
import type { CaseReview, FindingPicture, PhasePicture, ReviewFrame, ReviewPicture } from '../reviewPicture.ts';
import { barsOf } from './bars.ts';
import { findingPictures } from './findingPictures.ts';

/** What a review is made of: a shift on paper, its assessment, and a way to any second of it. */
export interface ReviewInput {
  readonly world: World;
  readonly seed: string;
  readonly log: readonly Entry[];
  readonly journal: readonly JournalEntry[];
  /** The state at the end. */
  readonly state: ShiftState;
  readonly assessment: Assessment;
  readonly engine: string;
  readonly player?: string | null;
  readonly verification: ReviewPicture['verification'];
  /** The state at the end of any second: a seeker. */
  readonly stateAt: (at: number) => ShiftState;
}

/** A finished run for a reviewer, with the truth. No policy and no exam in progress may call it. */
export function reviewPicture(input: ReviewInput): ReviewPicture {
  const { world, seed, log, journal, state, assessment, engine, verification } = input;
  const { scenario } = world.resolved;
  const findings = findingPictures(input, assessment);
  const messages = lazily(() => messagesOf(input));
  return {
    title: scenario.name,
    scenarioId: scenario.id,
    seed,
    engine,
    player: input.player ?? null,
    startsAt: world.startsAt,
    ended: state.now,
    commands: journal.length,
    takenBack: journal.filter((entry) => entry.takenBack).map(({ at, command }) => ({ at, command })),
    facts: log.length,
    verification,
    score: {
      total: assessment.score.total,
      passed: assessment.score.passed,
      why: assessment.score.why,
      parts: assessment.score.parts,
      meanCompliance: assessment.score.meanCompliance,
      needed: { compliance: scenario.weights.passCompliance, total: scenario.weights.passScore },
      notCharged: findings.filter(({ kind }) => kind === 'unknowable').length,
      reliance: assessment.reliance,
      trust: trustPicture(input),
      intensities: scenario.streams
        .filter(({ intensity }) => intensity !== 1)
        .map(({ type, intensity }) => ({ type: world.caseTypes.get(type)?.type.name ?? { en: type, zh: type }, factor: intensity })),
    },
    phases: phasePictures(world, assessment, (caseId) => numberOf(state, caseId)),
    findings,
    cases: caseReviews(input, findings),
    busy: assessment.busy,
    cover: assessment.coverage,
    get messages() {
      return messages();
    },
    column: columnRows({ world, state }),
    frameAt: (at) => frameOf(world, input.stateAt(at)),
  };
}

/** The course of trust with its causes in the pack's words and the case of each fact. */
function trustPicture({ world, state, log, assessment: { trust } }: ReviewInput): ReviewPicture['score']['trust'] {
  return {
    start: trust.start,
    end: trust.end,
    causes: trust.causes.map(({ cause, by, facts }) => ({
      cause: word(world, `trust.${cause}`),
      by,
      facts: facts.map(({ at, fact, by: each }) => {
        const moved = log[fact]!.fact;
        return { at, by: each, number: 'caseId' in moved && moved.caseId !== null ? numberOf(state, moved.caseId) : null };
      }),
    })),
  };
}

const numberOf = (state: ShiftState, caseId: CaseId): string => state.cases[caseId]?.number ?? '—';

/** Radio lines of the whole run, each told in the state of its own second. */
function messagesOf({ world, seed, log }: ReviewInput): readonly Message[] {
  const state = emptyState(world);
  return log.flatMap((entry, index) => {
    state.now = entry.at;
    evolve({ world, seed }, state, entry.fact);
    return messageOf({ world, seed, state }, entry, index) ?? [];
  });
}

/** The response times of each phase, in the order in which the case types list them. */
function phasePictures(world: World, { clocks, intervals }: Assessment, number: (caseId: CaseId) => string): readonly PhasePicture[] {
  const named = new Map(
    [...world.caseTypes.values()].flatMap(({ type }) => type.phases.map(({ id, name }) => [id, name] as const)).reverse(),
  );
  return [...named].reverse().flatMap(([id, name]): readonly PhasePicture[] => {
    const own = clocks.filter(({ phase }) => phase === id);
    const interval = intervals.find(({ phase, priority }) => phase === id && priority === null);
    if (own.length === 0) return [];
    return [
      {
        id,
        name,
        median: interval?.median ?? null,
        p90: interval?.p90 ?? null,
        target: Math.max(...own.map(({ target }) => target)),
        points: own.map(({ caseId, priority, seconds, target, to, from }) => ({
          caseId,
          number: number(caseId),
          priority,
          seconds,
          target,
          open: to === null,
          at: to ?? from,
        })),
      },
    ];
  });
}

function caseReviews({ world, log, state, assessment }: ReviewInput, findings: readonly FindingPicture[]): readonly CaseReview[] {
  const bars = barsOf(log, state);
  return assessment.score.cases.map((score): CaseReview => {
    const record = state.cases[score.caseId]!;
    const trueType = world.caseTypes.get(score.type)!.type;
    return {
      caseId: score.caseId,
      number: record.number ?? '—',
      priority: score.priority,
      trueType: trueType.name,
      type: world.caseTypes.get(record.type ?? '')?.type.name ?? word(world, 'type.unknown'),
      place: record.spot ? placeLabel(world, record.spot) : null,
      outcome:
        record.outcome === null
          ? null
          : (trueType.outcomes.find(({ id }) => id === record.outcome)?.name ?? word(world, `outcome.${record.outcome}`)),
      closed: record.closing === 'closed',
      turnedAway: score.neglect === 'turnedAway',
      failed: score.failed,
      score: score.score,
      weight: score.weight,
      parts: score.parts,
      bars: bars.get(score.caseId) ?? [],
      overrides: overridesOf(log, state, score.caseId),
      marks: findings
        .filter(({ caseId, points, kind }) => caseId === score.caseId && (points !== 0 || kind === 'unknowable'))
        .map(({ at, kind, id }) => ({ at, kind, finding: id })),
    };
  });
}

/** What the desk sent against the recommendation on a case, by call sign, with the line that it wrote about it. */
function overridesOf(log: readonly Entry[], state: ShiftState, caseId: CaseId): CaseReview['overrides'] {
  const sign = (unit: string): string => state.units[unit as UnitId]?.callSign ?? unit;
  return log.flatMap(({ at, fact }) =>
    fact.type === 'unitDispatched' && fact.caseId === caseId && (fact.insteadOf !== undefined || fact.why !== undefined)
      ? [{ at, unit: sign(fact.unit), insteadOf: fact.insteadOf === undefined ? null : sign(fact.insteadOf), why: fact.why ?? null }]
      : [],
  );
}

/** Where everybody truly was. */
function frameOf(world: World, state: ShiftState): ReviewFrame {
  const { network } = world.resolved.district;
  const at: Instant = state.now;
  const suspects = Object.keys(state.movers)
    .sort(byText)
    .flatMap((key): ReviewFrame['suspects'] => {
      const mover = state.movers[key]!;
      const caseId = state.caseOf[mover.incident];
      const person = state.incidents[mover.incident]?.persons.find(({ id }) => id === mover.person);
      if (caseId === undefined || !person) return [];
      const { x, y } = placeOf(network, moverSpot(mover, at));
      return [{ person: mover.person, caseId, x, y, role: person.role, hidden: false }];
    });
  const caught = Object.values(state.cases).flatMap(({ persons }) =>
    (Object.keys(persons) as PersonId[]).flatMap((person) => {
      const { held } = persons[person]!;
      return held?.by === 'unit' && held.unit !== null ? [{ person, unit: held.unit }] : [];
    }),
  );
  return { map: mapPicture({ world, state }), suspects, caught };
}
