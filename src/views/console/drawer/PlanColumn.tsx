import { Fragment, memo, useEffect, useRef, type ReactNode } from 'react';
import type { CaseCard, Offer, OpenAsk } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Icon } from '../../shared/icons.tsx';
import { menuMark } from '../../shared/menuMark.ts';
import { Mark } from '../../shared/marks.tsx';
import { TimeText, Until } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { useActions } from '../actions.tsx';
import type { KeptPlan } from '../plan/keptPlans.ts';
import { GiveButton } from '../GiveButton.tsx';
import { AskBox } from './AskBox.tsx';
import { PlanButtons, PlanMenu } from './PlanButtons.tsx';
import { markOf } from './stepMarks.ts';
import { StepHoldLine } from './StepHoldLine.tsx';

type Plan = NonNullable<CaseCard['plan']>;
type Step = Plan['steps'][number];
type Order = CaseCard['orders'][number];

/** How far an order is: who does which step until when, or what it waits for. */
function OrderState({ order }: { readonly order: Order }): ReactNode {
  const { word, say } = useWords();
  const reason = order.reason === null ? '' : word(order.reason, 'reason');
  return (
    <span className="at">
      <span className="clip">
        {[order.who.join(' '), reason || (order.step ? say(order.step) : word(order.state, 'order'))]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      {order.until === null ? null : (
        <>
          {' '}
          <Until at={order.until} />
        </>
      )}
    </span>
  );
}

function OrderLine({ name, order }: { readonly name: string; readonly order: Order }): ReactNode {
  const { word, t } = useWords();
  const over = ['done', 'failed', 'cancelled'].includes(order.state);
  return (
    <li className={over ? 'done' : ''} data-menu={menuMark('order', order.order)}>
      <Mark kind={markOf(order.state)} label={word(order.state, 'order')} />
      <span className="clip">{name}</span>
      {over ? (
        <span className="at">
          {order.state === 'done' ? null : <>{order.reason === null ? word(order.state, 'order') : word(order.reason, 'reason')} </>}
          <TimeText at={order.until ?? order.since} />
        </span>
      ) : (
        <OrderState order={order} />
      )}
      {order.cancel ? (
        <GiveButton offer={order.cancel} className="quiet tight" reasonShown={false} label={t('order.cancel', { job: name })}>
          {t('order.cancelShort')}
        </GiveButton>
      ) : (
        <span />
      )}
    </li>
  );
}

interface StepLineProps {
  readonly step: Step;
  readonly order: Order | undefined;
  readonly ask: ReactNode;
}

function StepLine({ step, order, ask }: StepLineProps): ReactNode {
  const { say, word } = useWords();
  if (ask) return <li className="asking">{ask}</li>;
  if (order && step.state !== 'done') return <OrderLine name={say(step.job)} order={order} />;
  return (
    <li
      className={step.state === 'done' || step.state === 'skipped' ? 'done' : 'wait'}
      data-menu={menuMark('order', step.order ?? step.id)}
    >
      <Mark kind={markOf(step.state)} label={word(step.state, 'step')} />
      <span className="clip">{say(step.job)}</span>
      <span className="at">
        {step.state === 'done' && order ? (
          <TimeText at={order.until ?? order.since} />
        ) : step.reason === null ? (
          word(step.state, 'step')
        ) : (
          word(step.reason, 'reason')
        )}
      </span>
      <span />
    </li>
  );
}

function Manner({ caseId, manner }: Pick<PlanColumnProps, 'caseId' | 'manner'>): ReactNode {
  const { t } = useWords();
  const { give } = useActions();
  return (
    <div className="seg" role="group" aria-label={t('manner.title')}>
      {(['standing', 'fast'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={manner === each}
          title={t(`manner.${each}.why`)}
          onClick={() => {
            give({ type: 'setManner', caseId, manner: each });
          }}
        >
          {t(`manner.${each}`)}
        </button>
      ))}
    </div>
  );
}

interface PlanColumnProps extends Pick<CaseCard, 'plan' | 'plans' | 'orders' | 'manner' | 'needsCrew'> {
  readonly own: readonly KeptPlan[];
  readonly caseId: CaseCard['row']['caseId'];
  readonly joint: readonly Offer[];
  readonly asks: readonly OpenAsk[];
  readonly scaffold: 'full' | 'hints' | 'none';
  readonly hinted: boolean;
  readonly digits: boolean;
}

const lanes = ['scene', 'desks', 'victim'] as const;

/** Orders that the trainee gave by hand, beside the plan; those long over are left to the log. */
const byHand = (plan: CaseCard['plan'], orders: readonly Order[]): readonly Order[] => {
  const planned = new Set(plan?.steps.map((step) => step.order));
  const own = orders.filter((order) => !planned.has(order.order));
  return [
    ...own.filter((order) => !['done', 'failed', 'cancelled'].includes(order.state)),
    ...own.filter((order) => ['done', 'failed', 'cancelled'].includes(order.state)).slice(-3),
  ];
};

/** The name of the plan, whose it is, the choice of another, whether it was stopped, and how far it has come. */
function PlanHead({ plan, children }: Pick<PlanColumnProps, 'plan'> & { readonly children: ReactNode }): ReactNode {
  const { t, say } = useWords();
  if (!plan)
    return (
      <h3>
        {t('plan.title')}
        <span className="r" />
        {children}
      </h3>
    );
  return (
    <h3>
      <span className="clip">{t('plan.named', { name: say(plan.name) })}</span>
      {plan.own ? <span className="chip">{t('plan.own')}</span> : null}
      {plan.stopped ? <span className="chip warn">{t('plan.stopped')}</span> : null}
      <span className="r">{t('plan.doneOf', { n: plan.steps.filter((step) => step.state === 'done').length, of: plan.steps.length })}</span>
      {children}
    </h3>
  );
}

interface LanesProps extends Pick<PlanColumnProps, 'caseId' | 'orders' | 'asks'> {
  readonly plan: Plan;
  readonly askBox: (ask: OpenAsk) => ReactNode;
}

/** The steps of a plan at work, lane by lane: what runs, what asks in its place, and under a step that has not begun why not. */
function Lanes({ caseId, plan, orders, asks, askBox }: LanesProps): ReactNode {
  const { t } = useWords();
  return lanes
    .filter((lane) => plan.steps.some((step) => step.lane === lane))
    .map((lane) => (
      <div key={lane}>
        <h4>{t(`lane.${lane}`)}</h4>
        <ul className="steps">
          {plan.steps
            .filter((step) => step.lane === lane)
            .map((step) => {
              const ask = asks.find((each) => each.order === step.order);
              return (
                <Fragment key={step.id}>
                  <StepLine step={step} order={orders.find((order) => order.order === step.order)} ask={ask ? askBox(ask) : null} />
                  {step.hold ? <StepHoldLine caseId={caseId} step={step} hold={step.hold} /> : null}
                </Fragment>
              );
            })}
        </ul>
      </div>
    ));
}

/** The plan of a case in its three lanes with what runs, waits and asks; above it the choice of a plan, below it orders by hand. */
export const PlanColumn = memo(
  function PlanColumn({
    caseId,
    plan,
    plans,
    own,
    orders,
    manner,
    needsCrew,
    joint,
    asks,
    scaffold,
    hinted,
    digits,
  }: PlanColumnProps): ReactNode {
    const { t, say } = useWords();
    const given = byHand(plan, orders);
    const box = useRef<HTMLDivElement>(null);
    const first = asks[0]?.order;
    useEffect(() => {
      // The most urgent ask has the keys, here as on the command line: it is brought into sight.
      const ask = first === undefined ? null : box.current?.querySelector<HTMLElement>(`[data-ask="${CSS.escape(first)}"]`);
      if (box.current && ask) box.current.scrollTop = ask.offsetTop - 4;
    }, [first, caseId]);
    const placed = new Set(plan?.steps.map((step) => step.order));
    const askBox = (ask: OpenAsk): ReactNode => (
      <AskBox key={ask.order} ask={ask} scaffold={scaffold} hinted={hinted} digits={digits && ask === asks[0]} />
    );
    return (
      <section className="col plan-col" aria-label={t('plan.title')}>
        <PlanHead plan={plan}>
          <PlanMenu caseId={caseId} plans={plans} own={own} />
        </PlanHead>
        <div className="manner-line">
          <Manner caseId={caseId} manner={manner} />
          <span className="grow" />
          {joint.map((each) => (
            <span key={say(each.label)} className="deed">
              <GiveButton offer={each} className="tight">
                {say(each.label)}
              </GiveButton>
            </span>
          ))}
          <PlanButtons caseId={caseId} plan={plan} plans={plans} />
        </div>
        {needsCrew ? (
          <p className="crew-wanted" role="status">
            <Icon name="warn" className="mk warn" />
            {t('plan.needsCrew')}
          </p>
        ) : null}
        <div ref={box} className="scroll plan" tabIndex={0} role="group" aria-label={t('plan.title')}>
          {asks.filter((ask) => !placed.has(ask.order)).map(askBox)}
          {plan ? <Lanes caseId={caseId} plan={plan} orders={orders} asks={asks} askBox={askBox} /> : null}
          {given.length > 0 ? (
            <div>
              <h4>{t('plan.byHand')}</h4>
              <ul className="steps">
                {given
                  .filter((order) => !asks.some((ask) => ask.order === order.order))
                  .map((order) => (
                    <OrderLine key={order.order} name={say(order.job)} order={order} />
                  ))}
              </ul>
            </div>
          ) : null}
          {!plan && given.length === 0 && asks.length === 0 ? <p className="empty">{t('plan.empty')}</p> : null}
        </div>
      </section>
    );
  },
  (a, b) => alike(a, b),
);
