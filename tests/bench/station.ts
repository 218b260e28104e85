import FlatQueue from 'flatqueue';
import type { SimLibrary } from 'simjs';
import { diceFor, draw, emptyAgenda, instant, plan, take } from '../../src/kernel/index.ts';
import { best } from './measure.ts';
import type { Section } from './table.ts';

/** The textbook station: Poisson arrivals, exponential service, ten servers, one line, first come first served. */
const arrivals = 200_000;
const servers = 10;
/** Mean service time, in whole ticks: μ = 1, so that λ = 8 is a customer every 1,250 ticks. */
const tick = 10_000;

/** The same customers for every engine: when each comes, and for how long it is served, in ticks. */
interface Customers {
  readonly at: Float64Array;
  readonly service: Float64Array;
}

/** What a run did: events carried out, and the ticks that all customers waited together. */
interface Outcome {
  readonly events: number;
  readonly waited: number;
}

function customers(): Customers {
  const [gap, service] = [diceFor('bench', 'station', 'gap'), diceFor('bench', 'station', 'service')];
  const ticks = (mean: number, dice: typeof gap): number => Math.floor(draw({ exponential: { mean } }, dice) + 0.5);
  const lengths = new Float64Array(arrivals).map(() => ticks(tick, service));
  let now = 0;
  return { at: new Float64Array(arrivals).map(() => (now += ticks(tick / 8, gap))), service: lengths };
}

function byAgenda({ at, service }: Customers): Outcome {
  const agenda = emptyAgenda<'arrives' | 'leaves'>();
  const free = Array.from({ length: servers }, (_, index) => `server/${index}`);
  const outcome = { events: 0, waited: 0 };
  let [come, served] = [0, 0];
  const comes = (): void => plan(agenda, instant(at[come]!), 'arrival', 'arrives');
  const serve = (server: string, now: number): void => {
    outcome.waited += now - at[served]!;
    plan(agenda, instant(now + service[served]!), server, 'leaves');
    served += 1;
  };
  comes();
  for (let entry = take(agenda, instant(Number.MAX_SAFE_INTEGER)); entry; entry = take(agenda, instant(Number.MAX_SAFE_INTEGER))) {
    outcome.events += 1;
    if (entry.due === 'arrives') {
      if (++come < arrivals) comes();
      const server = free.pop();
      if (server !== undefined) serve(server, entry.at);
    } else if (served < come) serve(entry.key, entry.at);
    else free.push(entry.key);
  }
  return outcome;
}

function byHand({ at, service }: Customers): Outcome {
  const queue = new FlatQueue();
  const outcome = { events: 0, waited: 0 };
  let [come, served, free] = [0, 0, servers];
  const serve = (now: number): void => {
    outcome.waited += now - at[served]!;
    queue.push(1, now + service[served]!);
    served += 1;
  };
  queue.push(0, at[0]!);
  for (let now = queue.peekValue(); now !== undefined; now = queue.peekValue()) {
    outcome.events += 1;
    if (queue.pop() === 0) {
      if (++come < arrivals) queue.push(0, at[come]!);
      if (free > 0) {
        free -= 1;
        serve(now);
      }
    } else if (served < come) serve(now);
    else free += 1;
  }
  return outcome;
}

function bySimjs({ Sim, Entity, Facility }: SimLibrary, { at, service }: Customers): Outcome {
  const sim = new Sim();
  const outcome = { events: 0, waited: 0 };
  const station = new Facility('station', Facility.FCFS, servers);
  let come = 0;
  class Door extends Entity {
    start(): void {
      this.setTimer(at[0]!).done(() => this.comes());
    }

    comes(): void {
      const customer = come++;
      outcome.events += 1;
      if (come < arrivals) this.setTimer(at[come]! - at[customer]!).done(() => this.comes());
      this.useFacility(station, service[customer]!).done(() => this.goes(customer));
    }

    goes(customer: number): void {
      outcome.events += 1;
      outcome.waited += this.time() - at[customer]! - service[customer]!;
    }
  }
  sim.addEntity(Door);
  sim.simulate(Infinity);
  return outcome;
}

/** simjs as it comes: it looks for a `window` while it loads, which is taken away again. */
async function simjs(): Promise<SimLibrary> {
  const globals = globalThis as unknown as { window?: { Sim?: SimLibrary } };
  const window: { Sim?: SimLibrary } = {};
  globals.window = window;
  await import('simjs');
  delete globals.window;
  if (!window.Sim) throw new Error('simjs left nothing on window');
  return window.Sim;
}

/** Our agenda beside a published engine and a loop that nobody could write shorter. */
export const station: Section = {
  title: 'A bare M/M/10 station (λ = 8, μ = 1, 200,000 arrivals)',
  rows: async () => {
    const library = await simjs();
    const crowd = customers();
    const runs = [
      { what: 'the agenda (`plan`, `take`)', ...best(() => byAgenda(crowd)) },
      { what: 'simjs 2.0.3', ...best(() => bySimjs(library, crowd)) },
      { what: 'a hand loop on flatqueue', ...best(() => byHand(crowd)) },
    ];
    const [
      {
        value: { waited },
      },
    ] = runs as [(typeof runs)[0]];
    for (const { what, value } of runs)
      if (value.waited !== waited || value.events !== 2 * arrivals)
        throw new Error(`${what}: ${value.events} events, ${value.waited} ticks waited, not ${waited}`);
    return [
      ...runs.map(({ what, value, ms }) => ({ what, value: value.events / (ms / 1000), unit: 'events/s' })),
      { what: 'mean wait in line, alike in all three (theory 0.2046)', value: waited / arrivals / tick, unit: 'service times' },
    ];
  },
};
