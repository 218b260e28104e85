// What a run is written, read and judged with. It is fetched when a shift is over or a file is opened.
export { browserWall, playheadOf } from '../host/index.ts';
export { judge, readOwn, readRun, runOf, verified, writeRun } from './judge.ts';
