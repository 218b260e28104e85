import type { ReactNode } from 'react';
import type { CaseCard } from '../../../picture/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { joinable, lanes, type Draft, type DraftStep } from './draft.ts';
import type { StepDeeds } from './LaneList.tsx';

interface SheetProps {
  readonly draft: Draft;
  readonly step: DraftStep | undefined;
  readonly jobs: CaseCard['jobs'];
  readonly deeds: StepDeeds;
  readonly onSwitch: (name: string, on: boolean) => void;
  readonly onJoin: (other: string, on: boolean) => void;
}

/** The same moves by mouse that Alt with the arrows makes. */
function Moves({ step, draft, deeds }: { readonly step: DraftStep; readonly draft: Draft; readonly deeds: StepDeeds }): ReactNode {
  const { t } = useWords();
  const lane = draft.filter((each) => each.lane === step.lane);
  const at = lane.indexOf(step);
  const along = lanes.indexOf(step.lane);
  const ways = [
    {
      name: 'up',
      sign: '↑',
      open: at > 0,
      act: () => {
        deeds.nudge(step.id, -1);
      },
    },
    {
      name: 'down',
      sign: '↓',
      open: at < lane.length - 1,
      act: () => {
        deeds.nudge(step.id, 1);
      },
    },
    {
      name: 'left',
      sign: '←',
      open: along > 0,
      act: () => {
        deeds.shift(step.id, -1);
      },
    },
    {
      name: 'right',
      sign: '→',
      open: along < lanes.length - 1,
      act: () => {
        deeds.shift(step.id, 1);
      },
    },
  ] as const;
  return (
    <div className="moves" role="group" aria-label={t('planEdit.move')}>
      {ways.map(({ name, sign, open, act }) => (
        <button
          key={name}
          type="button"
          className="btn tight"
          aria-label={t(`planEdit.${name}`)}
          title={`Alt ${sign}`}
          aria-disabled={!open || undefined}
          onClick={() => {
            if (open) act();
          }}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        className="btn tight"
        title={t('key.delete')}
        onClick={() => {
          deeds.drop(step.id);
        }}
      >
        <Icon name="close" size={11} /> {t('plan.takeOut')}
      </button>
    </div>
  );
}

/** The step in hand: its switches, and what it waits for in other lanes. */
export function StepSheet({ draft, step, jobs, deeds, onSwitch, onJoin }: SheetProps): ReactNode {
  const { t, say } = useWords();
  if (!step)
    return (
      <section className="step-sheet" aria-label={t('planEdit.step')}>
        <p className="t3 small">{t('planEdit.pick')}</p>
      </section>
    );
  const switches = jobs.find(({ job }) => job === step.job)?.switches ?? [];
  const others = joinable(draft, step.id);
  return (
    <section className="step-sheet" aria-label={t('planEdit.step')}>
      <div className="sheet-head">
        <b>{say(step.name)}</b>
        <Moves step={step} draft={draft} deeds={deeds} />
      </div>
      <fieldset>
        <legend>{t('planEdit.manner')}</legend>
        {switches.length === 0 ? <p className="t3 small">{t('planEdit.noSwitches')}</p> : null}
        {switches.map((each) => (
          <label key={each.id} className="tick">
            <input
              type="checkbox"
              checked={step.switches?.[each.id] ?? true}
              onChange={(event) => {
                onSwitch(each.id, event.target.checked);
              }}
            />
            <span>{say(each.name)}</span>
            {each.rule === null ? null : <span className="t3 small">{each.rule}</span>}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('planEdit.after')}</legend>
        {others.length === 0 ? <p className="t3 small">{t('planEdit.noOthers')}</p> : null}
        <div className="scroll joins">
          {others.map((other) => (
            <label key={other.id} className="tick">
              <input
                type="checkbox"
                checked={step.after?.includes(other.id) ?? false}
                onChange={(event) => {
                  onJoin(other.id, event.target.checked);
                }}
              />
              <span>{say(other.name)}</span>
              <span className="t3 small">{t(`lane.${other.lane}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
