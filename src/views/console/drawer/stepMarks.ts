import type { MarkKind } from '../../shared/marks.tsx';

const marks: Partial<Record<string, MarkKind>> = {
  done: 'ok',
  running: 'run',
  given: 'run',
  travelling: 'run',
  asking: 'stop',
  failed: 'broken',
  cancelled: 'skip',
  skipped: 'skip',
};

/** The mark of a step or an order by its state. */
export const markOf = (state: string): MarkKind => marks[state] ?? 'wait';
