import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { Icon } from '../../shared/icons.tsx';
import { Mark } from '../../shared/marks.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { markOf } from '../drawer/stepMarks.ts';
import { inLane, isOwn, type Draft, type DraftStep, type Lane } from './draft.ts';

/** What can be done to the steps of a draft. */
export interface StepDeeds {
  readonly place: (ids: readonly string[], lane: Lane, before: string | null) => void;
  readonly nudge: (id: string, by: -1 | 1) => void;
  readonly shift: (id: string, by: -1 | 1) => void;
  readonly drop: (id: string) => void;
  readonly choose: (id: string | null) => void;
}

/** The kind under which a step is dragged from lane to lane. */
const dragged = 'application/x-casebreak-step';

/** Arrows with Alt move the step that has the focus; Delete takes it out. */
function moveByKeys(event: KeyboardEvent<HTMLElement>, deeds: StepDeeds): void {
  const id = event.target instanceof Element ? event.target.closest('[data-step]')?.getAttribute('data-step') : null;
  if (!id) return;
  const moves: Partial<Record<string, () => void>> = {
    ArrowUp: () => {
      deeds.nudge(id, -1);
    },
    ArrowDown: () => {
      deeds.nudge(id, 1);
    },
    ArrowLeft: () => {
      deeds.shift(id, -1);
    },
    ArrowRight: () => {
      deeds.shift(id, 1);
    },
  };
  const act = event.altKey
    ? moves[event.key]
    : event.key === 'Delete'
      ? () => {
          deeds.drop(id);
        }
      : undefined;
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

/** How far a step of the plan at work has come. */
function Progress({ state }: { readonly state: string | undefined }): ReactNode {
  const { word } = useWords();
  return state === undefined || state === 'waiting' ? <Mark kind="wait" /> : <Mark kind={markOf(state)} label={word(state, 'step')} />;
}

interface LaneProps {
  readonly lane: Lane;
  readonly draft: Draft;
  readonly states: Readonly<Record<string, string>>;
  readonly chosen: string | null;
  /** How often the focus was to go where the chosen step went. */
  readonly followed: number;
  readonly deeds: StepDeeds;
}

function StepRow({
  step,
  state,
  drop,
}: {
  readonly step: DraftStep;
  readonly state: string | undefined;
  readonly drop: (id: string) => void;
}): ReactNode {
  const { t, say } = useWords();
  const off = Object.values(step.switches ?? {}).filter((on) => !on).length;
  return (
    <GridListItem id={step.id} textValue={say(step.name)} className="plan-step" data-step={step.id}>
      <Button slot="drag" className="sw grip" aria-label={t('planEdit.drag', { job: say(step.name) })}>
        <Icon name="grip" size={13} />
      </Button>
      <Progress state={state} />
      <span className="clip">{say(step.name)}</span>
      <span className="marks small t3">
        {off > 0 ? <span className="warn-ink">−{off}</span> : null}
        {(step.after ?? []).length > 0 ? <span title={t('planEdit.after')}>⇥{step.after!.length}</span> : null}
        {isOwn(step) ? <span className="chip">{t('planEdit.ownStep')}</span> : null}
      </span>
      <Button
        className="sw"
        aria-label={t('planEdit.out', { job: say(step.name) })}
        onPress={() => {
          drop(step.id);
        }}
      >
        <Icon name="close" size={11} />
      </Button>
    </GridListItem>
  );
}

/** One lane of a plan that is being written: its steps in order, dragged by mouse, touch or keys. */
export function LaneList({ lane, draft, states, chosen, followed, deeds }: LaneProps): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const steps = inLane(draft, lane);
  const nameOf = (id: string): string => steps.find((step) => step.id === id)?.name.en ?? id;
  const after = (id: string): string | null => steps[steps.findIndex((step) => step.id === id) + 1]?.id ?? null;
  const beforeOf = ({ key, dropPosition }: { readonly key: string | number; readonly dropPosition: string }): string | null =>
    dropPosition === 'after' ? after(String(key)) : String(key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragged]: String(key), 'text/plain': nameOf(String(key)) })),
    acceptedDragTypes: [dragged],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      deeds.place([...keys].map(String), lane, beforeOf(target));
    },
    onInsert: ({ items, target }) => {
      void texts(items).then((ids) => {
        deeds.place(ids, lane, beforeOf(target));
      });
    },
    onRootDrop: ({ items }) => {
      void texts(items).then((ids) => {
        deeds.place(ids, lane, null);
      });
    },
  });
  // A step that was moved by keys keeps the focus in the lane to which it went.
  const has = chosen !== null && steps.some((step) => step.id === chosen);
  useEffect(() => {
    if (!has || followed === 0) return undefined;
    const timer = setTimeout(() => {
      box.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(chosen)}"]`)?.focus();
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [has, chosen, followed]);
  return (
    <div
      ref={box}
      className="lane"
      onKeyDownCapture={(event) => {
        moveByKeys(event, deeds);
      }}
    >
      <h3>
        {t(`lane.${lane}`)} <span className="t3 plain">{steps.length}</span>
      </h3>
      <GridList
        aria-label={t(`lane.${lane}`)}
        className="scroll lane-list"
        items={steps}
        dependencies={[states, t]}
        selectionMode="single"
        selectionBehavior="replace"
        escapeKeyBehavior="none"
        disallowEmptySelection={false}
        selectedKeys={has ? [chosen] : []}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : [...keys];
          if (id !== undefined) deeds.choose(String(id));
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="empty">{t('planEdit.laneEmpty')}</p>}
      >
        {(step) => <StepRow step={step} state={states[step.id]} drop={deeds.drop} />}
      </GridList>
    </div>
  );
}

type DropItems = readonly { readonly kind: string; readonly getText?: (type: string) => Promise<string> }[];

/** The names of the steps that were dropped. */
const texts = async (items: DropItems): Promise<readonly string[]> =>
  Promise.all(items.flatMap((item) => (item.kind === 'text' && item.getText ? [item.getText(dragged)] : [])));
