import type { LineHistory } from '../../views/index.ts';
import type { Shelf } from './shelf.ts';

const place = 'casebreak.lines';

/** The lines of the command line, kept with the tab: a reload has them, another tab has its own. */
export function linesKept(tab: Shelf): LineHistory {
  return {
    kept: read(tab.take(place)),
    keep: (lines) => {
      tab.put(place, JSON.stringify(lines));
    },
  };
}

function read(text: string | null): readonly string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter((line): line is string => typeof line === 'string') : [];
  } catch {
    return [];
  }
}
