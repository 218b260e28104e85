import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Command, DeskPicture, PendingRow, ReportId, Text } from '../../picture/index.ts';
import { useKept } from '../shared/alike.ts';
import type { Names, Saying } from '../shared/wording.ts';
import type { DeskActions, DrawerTab } from './actions.tsx';
import { withoutStep } from './commandLine/planVerb.ts';
import type { CommandResult, DeskProps } from './props.ts';
import type { Outcome } from './Result.tsx';
import { useOutcome } from './useOutcome.ts';

/** What ids are called on this desk. */
function namesOf(picture: DeskPicture): Names {
  return Object.fromEntries<string | Text>([
    ...picture.units.map((unit) => [unit.unit, unit.callSign] as const),
    ...[...picture.active, ...picture.closed].map((row) => [row.caseId, row.number] as const),
    ...picture.desks.map((desk) => [desk.desk, desk.name] as const),
  ]);
}

/** What waits most urgently once this order is given: a call that rings or is to be graded, or a case without a unit. */
const nextWaiting = (picture: DeskPicture, command: Command): PendingRow | undefined =>
  picture.pending.find(({ caseId }) => !('caseId' in command) || caseId !== command.caseId);

/** What the desk itself remembers, apart from the shift: the open sheet, the last outcome, and actions that stay the same. */
export interface DeskState {
  readonly actions: DeskActions;
  readonly names: Names;
  readonly tab: DrawerTab;
  readonly outcome: Outcome | null;
  readonly unread: (why: Saying, line: string) => void;
  readonly takenBack: () => void;
}

/** The desk's own state over the properties it was given. */
export function useDeskState(
  {
    picture,
    appearance,
    selection,
    onSelect,
    onCommand,
    onFollow,
    sound,
  }: Pick<DeskProps, 'picture' | 'appearance' | 'selection' | 'onSelect' | 'onCommand' | 'onFollow' | 'sound'>,
  onEditPlan: () => void,
): DeskState {
  const names = useKept(namesOf(picture));
  const [tab, setTab] = useState<DrawerTab>(selection.caseId !== null && selection.report === null ? 'work' : 'dialogue');
  const [shown, setShown] = useState(selection.caseId);
  if (shown !== selection.caseId) {
    setShown(selection.caseId);
    // A case that was chosen, here or on the map, shows its work; a call shows its dialogue.
    if (selection.caseId !== null)
      setTab((last) =>
        selection.report !== null || picture.card(selection.caseId!) === undefined ? 'dialogue' : last === 'dialogue' ? 'work' : last,
      );
  }
  /** A call that is taken shows its dialogue; once it is registered it is a case, and its work comes next. */
  const follow = (command: Command): void => {
    if (command.type !== 'answer' && command.type !== 'callBack' && command.type !== 'register') return;
    const caseId = picture.callOf(command.report)?.caseId ?? null;
    onSelect({ ...selection, caseId, report: command.type === 'register' ? null : command.report });
    setTab(command.type === 'register' ? 'work' : 'dialogue');
  };
  const giveAndFollow = async (command: Command, goesOn: boolean): Promise<CommandResult> => {
    const result = await onCommand(command, goesOn);
    if (result.accepted) follow(command);
    return result;
  };
  const { outcome, give, refuse, unread, takenBack } = useOutcome({
    picture,
    names,
    plans: appearance.plans,
    onCommand: giveAndFollow,
    play: (tone) => sound?.play(tone),
  });
  const goTo = (row: PendingRow): void => {
    const onCall = row.state !== 'unassigned';
    onSelect({ ...selection, caseId: row.caseId, report: onCall ? row.report : null });
    setTab(onCall ? 'dialogue' : 'work');
  };
  const takeCall = (report: ReportId): void => {
    const { voice } = picture;
    const answer: Command = { type: 'answer', report };
    if (voice === null || voice === report) void give([answer]);
    else
      void give([{ type: 'hold', report: voice }]).then((accepted) => {
        if (accepted) void give([answer], true);
      });
  };
  const holdCall = (): void => {
    const find = (state: PendingRow['state']): ReportId | undefined => picture.pending.find((row) => row.state === state)?.report;
    const next = find('ringing') ?? (picture.voice === null ? find('held') : undefined);
    if (next !== undefined) takeCall(next);
    else if (picture.voice !== null) void give([{ type: 'hold', report: picture.voice }]);
    else refuse(({ t }) => t('pending.nobody'));
  };
  const now: DeskActions = {
    takeCall,
    holdCall,
    give: (...commands) => {
      void give(commands);
    },
    sendAndNext: (command) => {
      // What waits next is read before the order: afterwards this case no longer waits.
      const next = nextWaiting(picture, command);
      void give([command]).then((accepted) => {
        if (accepted && next) goTo(next);
      });
    },
    refused: refuse,
    openTab: setTab,
    follow: (unit) => {
      onFollow?.(unit);
    },
    look: (to, at) => {
      onSelect(to);
      if (at) setTab(at);
    },
    editPlan: (caseId) => {
      onSelect({ ...selection, caseId, report: null });
      setTab('work');
      onEditPlan();
    },
    takeOutStep: (caseId, step) => {
      const card = picture.card(caseId);
      const command = card && withoutStep(card, step);
      if (command) void give([command]);
    },
    selectCase: (caseId, at) => {
      onSelect({ ...selection, caseId, report: null });
      if (at) setTab(at);
    },
    selectCall: (report, caseId) => {
      onSelect({ ...selection, caseId, report });
      setTab('dialogue');
    },
    selectUnit: (unit) => {
      const caseId = picture.units.find((row) => row.unit === unit)?.caseId;
      onSelect({ ...selection, unit: selection.unit === unit ? null : unit, ...(caseId && { caseId, report: null }) });
    },
  };
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const actions = useMemo<DeskActions>(
    () => ({
      give: (...commands) => {
        latest.current.give(...commands);
      },
      sendAndNext: (command) => {
        latest.current.sendAndNext(command);
      },
      look: (to, at) => {
        latest.current.look(to, at);
      },
      refused: (why) => {
        latest.current.refused(why);
      },
      openTab: (to) => {
        latest.current.openTab(to);
      },
      follow: (unit) => {
        latest.current.follow(unit);
      },
      takeCall: (report) => {
        latest.current.takeCall(report);
      },
      holdCall: () => {
        latest.current.holdCall();
      },
      editPlan: (caseId) => {
        latest.current.editPlan(caseId);
      },
      takeOutStep: (caseId, step) => {
        latest.current.takeOutStep(caseId, step);
      },
      selectCase: (caseId, at) => {
        latest.current.selectCase(caseId, at);
      },
      selectCall: (report, caseId) => {
        latest.current.selectCall(report, caseId);
      },
      selectUnit: (unit) => {
        latest.current.selectUnit(unit);
      },
    }),
    [],
  );
  return { actions, names, tab, outcome, unread, takenBack };
}
