import type { ReactNode } from 'react';
import { useWords } from '../shared/Wording.tsx';
import { CommandBar } from './CommandBar.tsx';
import { Result } from './Result.tsx';
import { WarningStrip } from './WarningStrip.tsx';
import { WhatNow } from './WhatNow.tsx';
import type { Opened } from './opened.ts';
import type { DeskProps } from './props.ts';
import type { DeskState } from './useDeskState.ts';
import type { LineFocus } from './useLineFocus.ts';
import type { Urgent } from './useUrgent.ts';

/** From this size of text on, one warning fewer stands in the foot, so that each can be read. */
const largeText = 1.3;

interface FootProps {
  readonly props: DeskProps;
  readonly state: DeskState;
  readonly opened: Opened;
  readonly open: (what: Opened) => void;
  readonly urgent: Urgent;
  readonly line: LineFocus;
  readonly wide: boolean;
}

/** The foot: what the law warns of, the command line, and what became of the last command or what to do next. */
export function Foot({ props, state, opened, open, urgent, line, wide }: FootProps): ReactNode {
  const { t } = useWords();
  const { picture, selection, onSelect, appearance } = props;
  const help = (): void => {
    line.summon(false);
    open('help');
  };
  const { onTakeBack } = props;
  const takeBack =
    onTakeBack &&
    ((): void => {
      void onTakeBack().then((done) => {
        if (done) state.takenBack();
      });
    });
  return (
    <footer className="foot">
      <WarningStrip warnings={picture.warnings} room={(wide ? 4 : 3) - (appearance.textScale >= largeText ? 1 : 0)} />
      <section className="cmd" aria-label={t('line.title')} data-pane tabIndex={-1}>
        <CommandBar
          context={{ picture, selection, language: appearance.language, plans: appearance.plans }}
          helpOpen={opened === 'help'}
          onHelp={(on) => {
            if (on !== (opened === 'help')) open(on ? 'help' : 'none');
          }}
          onProblem={state.unread}
          history={props.history}
          onLeave={(how) => {
            if (how === 'entered') line.entered();
            else line.back();
          }}
          onReading={(reading) => {
            if (reading.kind === 'show') onSelect(reading.selection);
            else if (reading.kind === 'end') open('handOver');
            else if (reading.kind === 'editPlan') state.actions.editPlan(reading.caseId);
            else if (reading.kind === 'takeBack') {
              if (takeBack) takeBack();
              else state.actions.refused((words) => words.t('takeBack.tooLate'));
            } else {
              state.actions.give(reading.command, ...(reading.more ?? []));
            }
          }}
        />
        {opened === 'whatNow' ? (
          <WhatNow
            help={picture.scaffold}
            advice={picture.whatNow}
            onDo={urgent.doIt}
            onShow={urgent.show}
            onClose={() => {
              open('none');
            }}
          />
        ) : (
          <Result
            outcome={state.outcome}
            onTakeBack={takeBack}
            onWhatNow={
              picture.scaffold === 'none'
                ? undefined
                : () => {
                    open('whatNow');
                  }
            }
            onHelp={help}
          />
        )}
      </section>
    </footer>
  );
}
