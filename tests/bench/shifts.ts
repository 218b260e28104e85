import { play, playShift, routine } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { caseWatch, follow, followTime, ruleBookOf } from '../../src/procedure/index.ts';
import { checkpointEvery, recordRun, startChain } from '../../src/replay/index.ts';
import { advance, attributeAtBirth, type Shift, startShift, submit, type World } from '../../src/simulation/index.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';
import { syntheticLoad } from './synthetic.ts';

/** The seed of every shift here. */
export const seed = 'bench';

/** Asks little on the telephone, so that its one voice gets through 400 cases in 8 hours. */
const curt = routine({ manner: 'standing', calls: { questions: 1, urgentQuestions: 1, beforeSentElsewhere: 0 } });

/** A shift played to its end by a routine, for its commands. */
export function recorded(world: World): Shift {
  const shift = startShift(world, seed);
  play(shift, curt, world.ends);
  return shift;
}

/** A value made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The synthetic load, played. */
export const syntheticShift = once(() => recorded(worldFrom(syntheticLoad())));

/** The night market, played by the same routine. */
export const marketShift = once(() => recorded(worldFrom(nightMarket())));

/** Plays a shift's commands again; `onCommand` sees the state before each. @throws when other facts come of them. */
export function resimulated({ world, journal, log, state: { now } }: Shift, onCommand?: (shift: Shift) => void): Shift {
  const shift = startShift(world, seed);
  for (const { at, command } of journal) {
    advance(shift, at);
    onCommand?.(shift);
    submit(shift, command);
  }
  advance(shift, now);
  if (shift.log.length !== log.length) throw new Error(`the re-simulation has ${shift.log.length} facts, the shift ${log.length}`);
  return shift;
}

/**
 * Plays a shift's commands again with the rules following in both views and a hash chain. Hash of the scenario and rule book
 * are made here, outside the measured time. @throws when another chain comes of it.
 */
export function judgedAgain(shift: Shift): () => Shift {
  const {
    world,
    journal,
    state: { now },
  } = shift;
  const { scenarioHash, checkpoints } = recordRun(shift);
  const book = ruleBookOf(world, (incident, person, name) => attributeAtBirth(world, incident, person, name));
  return () => {
    const playing = startShift(world, seed);
    const chain = startChain({ scenarioHash, seed, log: playing.log, journal: playing.journal });
    const watches = [caseWatch('truth'), caseWatch('known')];
    let [told, mark] = [0, checkpointEvery];
    const judge = (): void => {
      for (; told < playing.log.length; told++) for (const watch of watches) follow(book, watch, playing.log[told]!, told);
      for (const watch of watches) followTime(book, watch, playing.state.now);
    };
    const passTo = (at: number, wholly: boolean): void => {
      for (; wholly ? mark <= at : mark < at; mark += checkpointEvery) {
        advance(playing, instant(mark));
        chain.mark(instant(mark), playing.state, playing.log.length, playing.journal.length);
      }
      advance(playing, instant(at));
      judge();
    };
    for (const { at, command } of journal) {
      passTo(at, false);
      submit(playing, command);
    }
    passTo(now, true);
    if (now % checkpointEvery !== 0) chain.mark(now, playing.state, playing.log.length, playing.journal.length);
    if (chain.seal().at(-1)!.hash !== checkpoints.at(-1)!.hash)
      throw new Error('the hash chain of the re-simulation is another than the shift’s');
    return playing;
  };
}

/** A shift played live by `nearest`, which looks at pictures. */
export const live = (world: World): Shift => playShift(world, seed, 'nearest');
