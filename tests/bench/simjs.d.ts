// simjs 2.0.3 carries no types. It exports nothing either: it puts `Sim` on `window` when there is one.
declare module 'simjs' {
  /** A wait or a use that calls back when it is over. */
  export interface Request {
    done: (callback: (argument?: number) => void, context?: object | null, argument?: number) => Request;
  }

  /** Somebody who acts: `start` is called when it is added. */
  export interface Entity {
    time: () => number;
    setTimer: (duration: number) => Request;
    useFacility: (facility: object, duration: number) => Request;
  }

  /** What stands under `window.Sim`. */
  export interface SimLibrary {
    readonly Sim: new () => { addEntity: (kind: new (...given: never[]) => Entity) => Entity; simulate: (until: number) => boolean };
    readonly Entity: new (...given: never[]) => Entity;
    readonly Facility: { new (name: string, discipline: number, servers: number): object; readonly FCFS: number };
  }
}
