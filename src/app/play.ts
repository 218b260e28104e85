// What a shift is played with. It is fetched when a scenario is first opened, so that the menu does not wait for it.
export { reasonOf } from '../host/index.ts';
export { startShift, worldOf } from '../simulation/index.ts';
export { builtInParts } from './content/builtIn.ts';
export { resolvedFrom } from './content/resolvedFrom.ts';
export { playing, watching } from './playing.ts';
export { hashOf, replayed } from './runs.ts';
