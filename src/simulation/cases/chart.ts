import { setup } from 'xstate';
import { type ChartEvent, type Region, regionOf } from '../../scenario/index.ts';
import { type ChartFacts, closing, complainant, custody, inquiry, intake, property, response } from './regions.ts';

/** The machines of the regions: the only source of what is possible. */
export const machines = { intake, complainant, response, inquiry, closing, custody, property } as const;

/** The whole case as one chart of parallel regions, for drawing and for walking; custody once per person, property once per item. */
export const caseChart = setup({
  types: { context: {} as ChartFacts, input: {} as ChartFacts, events: {} as { readonly type: ChartEvent } },
  guards: {
    fileMayClose: ({ context }) => context.personsHeld === 0 && context.unitsOnCase === 0 && context.inStore === 0 && context.outcomeKnown,
    outcomeKnown: ({ context }) => context.outcomeKnown,
  },
}).createMachine({
  id: 'case',
  context: ({ input }) => input,
  type: 'parallel',
  states: {
    intake: intake.config as never,
    complainant: complainant.config as never,
    response: response.config as never,
    inquiry: inquiry.config as never,
    closing: closing.config as never,
    custody: custody.config as never,
    property: property.config as never,
  },
});

/** Guards by name, as the machines use them, over plain facts. */
export const guards: Readonly<Record<string, (facts: ChartFacts) => boolean>> = {
  fileMayClose: (facts) => facts.personsHeld === 0 && facts.unitsOnCase === 0 && facts.inStore === 0 && facts.outcomeKnown,
  outcomeKnown: (facts) => facts.outcomeKnown,
};

interface Way {
  readonly guard: string | null;
  readonly target: string;
}

/** By region, stage and event: the ways on from there, in the order in which their guards are asked. */
export type ChartTable = Readonly<Record<Region, Readonly<Record<string, Readonly<Record<string, readonly Way[]>>>>>>;

interface Node {
  readonly key: string;
  readonly transitions: ReadonlyMap<
    string,
    readonly { readonly guard?: unknown; readonly target?: readonly { readonly key: string }[] | undefined }[]
  >;
}

/** Stage × event → guard names and targets, read once from the machines' own state nodes. Tests prove that it agrees with `transition`. */
export const chartTable: ChartTable = Object.fromEntries(
  Object.entries(machines).map(([region, machine]) => [
    region,
    Object.fromEntries(
      Object.values(machine.states as unknown as Readonly<Record<string, Node>>).map((node) => [
        node.key,
        Object.fromEntries(
          [...node.transitions].map(([event, ways]) => [
            event,
            ways.map((way) => ({ guard: typeof way.guard === 'string' ? way.guard : null, target: way.target?.[0]?.key ?? node.key })),
          ]),
        ),
      ]),
    ),
  ]),
) as unknown as ChartTable;

/** The stage at which a region begins. */
export const firstStage = (region: Region): string => machines[region].config.initial as string;

/** The stage an event leads to, or undefined when the chart does not allow it there. */
export function stageAfter(region: Region, stage: string, event: ChartEvent, facts: ChartFacts): string | undefined {
  return chartTable[region][stage]?.[event]?.find(({ guard }) => guard === null || guards[guard]?.(facts) === true)?.target;
}

/** Whether an event may happen at a stage. */
export const mayHappen = (event: ChartEvent, stage: string, facts: ChartFacts): boolean =>
  stageAfter(regionOf(event), stage, event, facts) !== undefined;
