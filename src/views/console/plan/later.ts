import { lazy } from 'react';

/** The editor of plans, fetched when somebody first opens it. */
export const PlanEditor = lazy(async () => ({ default: (await import('./PlanEditor.tsx')).PlanEditor }));
