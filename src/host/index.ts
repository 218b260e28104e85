export * from './journal.ts';
export * from './localHost.ts';
export * from './pace.ts';
export * from './playhead.ts';
export { regretFor } from './regret.ts';
export * from './wall.ts';
export { watchedFrom, watchHost, type Watched } from './watchHost.ts';
