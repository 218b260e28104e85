import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
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

/** What stands beside the plan: sending or jobs on a narrow screen, and where there is room for two columns only, what is known as well. */
interface Beside {
  readonly side: 'send' | 'jobs';
  readonly known: boolean;
}

const BesideContext = createContext<Beside & { readonly onBeside: (beside: Beside) => void }>({
  side: 'jobs',
  known: false,
  onBeside: () => undefined,
});

/** Which of the columns is shown. It asks for itself, so that it changes with the choice and the language though the columns are kept. */
function SideSwitch(): ReactNode {
  const { t } = useWords();
  const { side, known, onBeside } = useContext(BesideContext);
  return (
    <span className="seg only-narrow" role="group" aria-label={t('work.side')}>
      <button
        type="button"
        className="only-tight"
        aria-pressed={known}
        onClick={() => {
          onBeside({ side, known: true });
        }}
      >
        {t('known.title')}
      </button>
      {(['send', 'jobs'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={!known && side === each}
          onClick={() => {
            onBeside({ side: each, known: false });
          }}
        >
          {t(`${each}.title`)}
        </button>
      ))}
    </span>
  );
}

const sideSwitch = <SideSwitch />;
const tightSwitch = <span className="only-tight">{sideSwitch}</span>;

/** The work on a case: what is known, the plan with its asks, and the orders; on a wide screen sending and jobs stand side by side. */
export function WorkPane({ card, plans, asks, recommended, scaffold, hinted, unit }: WorkPaneProps): ReactNode {
  const [chosen, choose] = useState<(Beside & { readonly caseId: string }) | null>(null);
  const keptAsks = useKept(asks);
  const lines = useKept(recommended);
  const { side, known }: Beside =
    chosen?.caseId === card.row.caseId
      ? chosen
      : { side: card.needsCrew || (card.wantsUnit && card.row.units.length === 0) ? 'send' : 'jobs', known: false };
  const onBeside = useSteady((beside: Beside) => {
    choose({ caseId: card.row.caseId, ...beside });
  });
  const beside = useMemo(() => ({ side, known, onBeside }), [side, known, onBeside]);
  const asking = keptAsks.length > 0;
  return (
    <BesideContext value={beside}>
      <div className="p-work" data-known={known}>
        <Known switcher={tightSwitch} people={card.people} items={card.items} evidence={card.evidence} beliefs={card.beliefs} />
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
          switcher={sideSwitch}
        />
        <JobsColumn jobs={card.jobs} closing={card.closing} manner={card.manner} folded={side !== 'jobs'} switcher={sideSwitch} />
      </div>
    </BesideContext>
  );
}
