import type { ReactNode } from 'react';
import type { CaseCard, PlanStepPicture, StepHold } from '../../../picture/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { useActions } from '../actions.tsx';

interface HoldProps {
  readonly caseId: CaseCard['row']['caseId'];
  readonly step: PlanStepPicture;
  readonly hold: StepHold;
}

/** Why a step has not begun or its lane goes no further, with the way out. */
export function StepHoldLine({ caseId, step, hold }: HoldProps): ReactNode {
  const { t, say, word } = useWords();
  const { takeOutStep, editPlan } = useActions();
  const takeOut = (
    <button
      type="button"
      className="btn quiet tight"
      aria-label={`${t('plan.takeOut')}: ${say(step.job)}`}
      onClick={() => {
        takeOutStep(caseId, step.id);
      }}
    >
      {t('plan.takeOut')}
    </button>
  );
  if (hold.why === 'failed')
    return (
      <li className="hold failed" role="note">
        <Icon name="stop" className="mk stop" />
        <span>{t('plan.hold.failed', { reason: step.reason === null ? '' : word(step.reason, 'reason') })}</span>
        <span className="acts">
          {takeOut}
          <button
            type="button"
            className="btn quiet tight"
            onClick={() => {
              editPlan(caseId);
            }}
          >
            {t('plan.edit')}
          </button>
        </span>
      </li>
    );
  const why =
    hold.why === 'after'
      ? t('plan.hold.after', { steps: hold.steps.map((each) => say(each)).join(t('plan.hold.comma')) })
      : hold.text
        ? t('plan.hold.needs', { need: say(hold.text) })
        : t('plan.hold.turn');
  return (
    <li className="hold">
      <span aria-hidden="true">↳</span>
      <span>{why}</span>
      {hold.why === 'needs' ? takeOut : <span />}
    </li>
  );
}
