import { setup, type StateValueFrom } from 'xstate';

/** What moves the game from one screen to the next. */
export type AppEvent =
  /** A scenario was chosen, or is to be played anew. */
  | { readonly type: 'scenarioChosen' }
  | { readonly type: 'prepared' }
  | { readonly type: 'begun' }
  /** A shift left unfinished is taken up again. */
  | { readonly type: 'shiftWanted' }
  | { readonly type: 'takenUp' }
  | { readonly type: 'shiftOver' }
  | { readonly type: 'handedOver' }
  /** A finished run is to be looked at. */
  | { readonly type: 'runWanted' }
  | { readonly type: 'judged' }
  | { readonly type: 'wentBack' }
  | { readonly type: 'cameForward' }
  | { readonly type: 'left' }
  | { readonly type: 'failed' };

/** The screens of the game and the ways between them; what they show lies in the session. */
export const appMachine = setup({ types: { events: {} as AppEvent } }).createMachine({
  id: 'app',
  initial: 'menu',
  states: {
    menu: { on: { scenarioChosen: 'preparing', shiftWanted: 'takingUp', runWanted: 'judging' } },
    preparing: { on: { prepared: 'briefing', failed: 'menu' } },
    briefing: { on: { begun: 'shift', left: 'menu' } },
    takingUp: { on: { takenUp: 'shift', failed: 'menu' } },
    shift: { on: { shiftOver: 'handOver', scenarioChosen: 'preparing', left: 'menu' } },
    handOver: { on: { handedOver: 'judging', left: 'menu' } },
    judging: { on: { judged: 'debrief', failed: 'menu' } },
    debrief: { on: { wentBack: 'replay', scenarioChosen: 'preparing', runWanted: 'judging', left: 'menu' } },
    replay: { on: { cameForward: 'debrief', scenarioChosen: 'preparing', runWanted: 'judging', left: 'menu' } },
  },
});

/** The screen the game shows, or what it is busy with between two screens. */
export type Stage = StateValueFrom<typeof appMachine>;
