import { setup } from 'xstate';
import type { alphabet, Region } from '../../scenario/index.ts';

/** What the guards of the chart may read: facts of the case, among them stages of other regions. */
export interface ChartFacts {
  readonly personsHeld: number;
  readonly unitsOnCase: number;
  readonly inStore: number;
  readonly outcomeKnown: boolean;
}

type EventsOf<R extends Region> = { readonly type: (typeof alphabet)[R][number] };

/** One region's vocabulary: its events, and guards in the words of the manual. */
const region = <R extends Region>() =>
  setup({
    types: { context: {} as ChartFacts, input: {} as ChartFacts, events: {} as EventsOf<R> },
    guards: {
      fileMayClose: ({ context }) =>
        context.personsHeld === 0 && context.unitsOnCase === 0 && context.inStore === 0 && context.outcomeKnown,
      outcomeKnown: ({ context }) => context.outcomeKnown,
    },
  });

/** A report, from the ring to its disposal. */
export const intake = region<'intake'>().createMachine({
  id: 'intake',
  context: ({ input }) => input,
  initial: 'ringing',
  states: {
    ringing: { on: { answer: 'questioning', abandon: 'abandoned' } },
    questioning: {
      on: {
        grade: 'graded',
        transfer: 'transferred',
        refer: 'referred',
        refuse: 'refused',
        merge: 'merged',
        end: 'ended',
        abandon: 'abandoned',
      },
    },
    graded: {
      on: {
        grade: 'graded',
        register: 'registered',
        transfer: 'transferred',
        refer: 'referred',
        refuse: 'refused',
        merge: 'merged',
        end: 'ended',
      },
    },
    registered: { on: { merge: 'merged', transfer: 'transferred' } },
    abandoned: { on: { callBack: 'questioning', ringAgain: 'ringing' } },
    ended: { on: { callBack: 'questioning' } },
    transferred: { type: 'final' },
    merged: { type: 'final' },
    referred: { type: 'final' },
    refused: { type: 'final' },
  },
});

/** What the complainant has been told. */
export const complainant = region<'complainant'>().createMachine({
  id: 'complainant',
  context: ({ input }) => input,
  initial: 'waiting',
  states: {
    waiting: { on: { hear: 'heard', tellResult: 'resultTold' } },
    heard: { on: { update: 'updated', tellResult: 'resultTold', followUp: 'calledBack' } },
    updated: { on: { update: 'updated', tellResult: 'resultTold', followUp: 'calledBack' } },
    resultTold: { on: { followUp: 'calledBack' } },
    calledBack: { on: { update: 'calledBack', tellResult: 'resultTold', followUp: 'calledBack' } },
  },
});

/** The units on a case. */
export const response = region<'response'>().createMachine({
  id: 'response',
  context: ({ input }) => input,
  initial: 'none',
  states: {
    none: { on: { assign: 'assigned' } },
    assigned: { on: { assign: 'assigned', setOut: 'travelling', arrive: 'onScene', standDown: 'stoodDown' } },
    travelling: { on: { assign: 'travelling', arrive: 'onScene', standDown: 'stoodDown' } },
    onScene: { on: { assign: 'onScene', finishScene: 'sceneDone', standDown: 'stoodDown' } },
    sceneDone: { on: { assign: 'assigned' } },
    stoodDown: { on: { assign: 'assigned' } },
  },
});

/** Who did it and where he is. */
export const inquiry = region<'inquiry'>().createMachine({
  id: 'inquiry',
  context: ({ input }) => input,
  initial: 'open',
  states: {
    open: { on: { gainLead: 'lead', identify: 'identified', exhaust: 'exhausted' } },
    lead: { on: { gainLead: 'lead', identify: 'identified', exhaust: 'exhausted' } },
    identified: { on: { identify: 'identified', locate: 'located', clear: 'open', exhaust: 'exhausted' } },
    located: { on: { identify: 'identified', lose: 'identified', clear: 'open', exhaust: 'exhausted' } },
    exhausted: { on: { gainLead: 'lead', identify: 'identified' } },
  },
});

/** The file: it may be closed when nobody is held, no unit is on the case, nothing lies in the store and the outcome is known. */
export const closing = region<'closing'>().createMachine({
  id: 'closing',
  context: ({ input }) => input,
  initial: 'open',
  states: {
    open: { on: { ripen: { guard: 'outcomeKnown', target: 'closable' } } },
    closable: { on: { reopen: 'open', close: { guard: 'fileMayClose', target: 'closed' } } },
    closed: { type: 'final' },
  },
});

/** One person in the hands of the police. */
export const custody = region<'custody'>().createMachine({
  id: 'custody',
  context: ({ input }) => input,
  initial: 'none',
  states: {
    none: { on: { stop: 'stopped', meet: 'found' } },
    stopped: { on: { arrest: 'arrested', letGo: 'none' } },
    arrested: { on: { carry: 'inTransit', enterSite: 'atSite', letGo: 'released' } },
    inTransit: { on: { enterSite: 'atSite', letGo: 'released' } },
    atSite: { on: { question: 'questioned', decide: 'decided', letGo: 'released' } },
    questioned: { on: { question: 'questioned', decide: 'decided', letGo: 'released' } },
    decided: { on: { decide: 'decided', detain: 'detained', letGo: 'released' } },
    detained: { type: 'final' },
    released: { on: { stop: 'stopped', arrest: 'arrested' } },
    found: { on: { handOver: 'handedOver', letGo: 'none' } },
    handedOver: { type: 'final' },
  },
});

/** One item or sum. */
export const property = region<'property'>().createMachine({
  id: 'property',
  context: ({ input }) => input,
  initial: 'unknown',
  states: {
    unknown: { on: { list: 'listed', find: 'located', seize: 'seized', stopPayment: 'stopped', loseTrace: 'lost' } },
    listed: { on: { list: 'listed', find: 'located', seize: 'seized', stopPayment: 'stopped', loseTrace: 'lost' } },
    located: { on: { find: 'located', seize: 'seized', loseTrace: 'lost' } },
    seized: { on: { proveOwner: 'ownerProved', giveBack: 'returned' } },
    stopped: { on: { stopPayment: 'stopped', freeze: 'frozen', proveOwner: 'ownerProved', loseTrace: 'lost' } },
    frozen: { on: { proveOwner: 'ownerProved', giveBack: 'returned' } },
    ownerProved: { on: { giveBack: 'returned', freeze: 'ownerProved' } },
    returned: { type: 'final' },
    lost: { type: 'final' },
  },
});
