import { type ReactNode, useState } from 'react';
import type { CaseCard } from '../../../picture/index.ts';
import { useWords } from '../../shared/Wording.tsx';
import { type Draft, stepsOf } from './draft.ts';
import { type KeptPlan, longestName, plansFor, withoutPlan, withPlan } from './keptPlans.ts';

interface KeepingProps {
  readonly card: CaseCard;
  readonly draft: Draft;
  readonly kept: readonly KeptPlan[];
  readonly onKept: (plans: readonly KeptPlan[]) => void;
}

/** Keeping the draft under a name, for later cases of the type. */
export function Keeping({ card, draft, kept, onKept }: KeepingProps): ReactNode {
  const { t, say } = useWords();
  const [name, setName] = useState('');
  const [said, tell] = useState('');
  const { caseType, plan } = card.planBasis;
  const known = plansFor(kept, card).some((each) => each.name === name.trim());
  if (caseType === null) return null;
  const keep = (): void => {
    const called = name.trim() === '' ? t('planEdit.usualName') : name.trim();
    onKept(withPlan(kept, { caseType, name: called, plan, steps: stepsOf(draft) }));
    tell(t('planEdit.kept', { name: called, type: say(card.row.type) }));
  };
  return (
    <span className="keeping">
      <input
        className="input"
        aria-label={t('planEdit.name')}
        placeholder={t('planEdit.usualName')}
        maxLength={longestName}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <button
        type="button"
        className="btn"
        aria-disabled={draft.length === 0 || undefined}
        onClick={() => {
          if (draft.length > 0) keep();
        }}
      >
        {t('planEdit.keep', { type: say(card.row.type) })}
      </button>
      {known ? (
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            onKept(withoutPlan(kept, { caseType, name: name.trim() }));
            tell(t('planEdit.forgotten', { name: name.trim() }));
          }}
        >
          {t('planEdit.forget')}
        </button>
      ) : null}
      <span className="small t2" role="status">
        {said}
      </span>
    </span>
  );
}
