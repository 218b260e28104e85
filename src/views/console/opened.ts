/** What is laid over the desk, or opened in its foot. */
export type Opened = 'none' | 'keys' | 'ownKeys' | 'settings' | 'handOver' | 'whatNow' | 'help' | 'plan';

/** What of it covers the desk. */
export const overTheDesk: ReadonlySet<Opened> = new Set(['keys', 'ownKeys', 'handOver', 'plan']);
