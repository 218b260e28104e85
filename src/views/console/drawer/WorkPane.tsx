import { useState, type ReactNode } from 'react';
import type { CaseCard, OpenAsk, Recommendation } from '../../../picture/index.ts';
import { useKept } from '../../shared/alike.ts';
import { useSteady } from '../../shared/useSteady.ts';
import { useWords } from '../../shared/Wording.tsx';
import { plansFor, type KeptPlan } from '../plan/keptPlans.ts';
import { JobsColumn } from './JobsColumn.tsx';
import { Known } from './Known.tsx';
import { PlanColumn } from './PlanColumn.tsx';
import { SendColumn } from './SendColumn.tsx';

interface WorkPaneProps {
  readonly card: CaseCard;
  readonly plans: readonly KeptPlan[];
  readonly asks: readonly OpenAsk[];
  readonly recommended: readonly Recommendation[];
  readonly scaffold: 'full' | 'hints' | 'none';
  readonly hinted: boolean;
  readonly unit: string | null;
}

/** Which of two columns a narrow screen shows. A part of its own, so that it changes with the language though the columns are kept. */
function SideSwitch({ side, onSide }: { readonly side: 'send' | 'jobs'; readonly onSide: (side: 'send' | 'jobs') => void }): ReactNode {
  const { t } = useWords();
  return (
    <span className="seg only-narrow" role="group" aria-label={t('work.side')}>
      {(['send', 'jobs'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={side === each}
          onClick={() => {
            onSide(each);
          }}
        >
          {t(`${each}.title`)}
        </button>
      ))}
    </span>
  );
}

/** The work on a case: what is known, the plan with its asks, and the orders; on a wide screen sending and jobs stand side by side. */
export function WorkPane({ card, plans, asks, recommended, scaffold, hinted, unit }: WorkPaneProps): ReactNode {
  const [chosen, choose] = useState<{ readonly caseId: string; readonly side: 'send' | 'jobs' } | null>(null);
  const keptAsks = useKept(asks);
  const lines = useKept(recommended);
  const side =
    chosen?.caseId === card.row.caseId ? chosen.side : card.needsCrew || (card.wantsUnit && card.row.units.length === 0) ? 'send' : 'jobs';
  const switcher = (
    <SideSwitch
      side={side}
      onSide={useSteady((each: 'send' | 'jobs') => {
        choose({ caseId: card.row.caseId, side: each });
      })}
    />
  );
  const asking = keptAsks.length > 0;
  return (
    <div className="p-work">
      <Known people={card.people} items={card.items} evidence={card.evidence} beliefs={card.beliefs} />
      <PlanColumn
        own={plansFor(useKept(plans), card)}
        caseId={card.row.caseId}
        plan={card.plan}
        plans={card.plans}
        orders={card.orders}
        manner={card.manner}
        needsCrew={card.needsCrew}
        joint={card.measures.filter(({ command }) => command.type !== 'sendWave')}
        asks={keptAsks}
        scaffold={scaffold}
        hinted={hinted}
        digits
      />
      <SendColumn
        waves={card.measures.filter(({ command }) => command.type === 'sendWave')}
        groups={card.groups}
        caseId={card.row.caseId}
        sent={card.waves}
        lines={lines}
        digits={!asking}
        unit={unit}
        folded={side !== 'send'}
        switcher={switcher}
      />
      <JobsColumn jobs={card.jobs} closing={card.closing} manner={card.manner} folded={side !== 'jobs'} switcher={switcher} />
    </div>
  );
}
