import { memo, type ReactNode } from 'react';
import type { OpenAsk } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Icon } from '../../shared/icons.tsx';
import { menuMark } from '../../shared/menuMark.ts';
import { Since } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { FigureKey } from '../keys/KeysContext.tsx';
import { useActions } from '../actions.tsx';

interface AskBoxProps {
  readonly ask: OpenAsk;
  readonly scaffold: 'full' | 'hints' | 'none';
  readonly hinted: boolean;
  readonly digits: boolean;
}

function Rules({ ask, scaffold }: Pick<AskBoxProps, 'ask' | 'scaffold'>): ReactNode {
  const { t, say } = useWords();
  if (ask.rules.length === 0 || scaffold === 'none') return null;
  if (scaffold === 'hints') return <span className="chip warn">§ {t('ask.hasRule', { n: ask.rules.length })}</span>;
  return (
    <ul className="ask-rules">
      {ask.rules.map((rule) => (
        <li key={rule.rule}>
          <b>{rule.rule}</b> {say(rule.text)} <span className="t3">{say(rule.cite)}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Work that has stopped to ask: the question in its place, its answers without a preselection, and the rule beside it as the scaffold
 * allows.
 */
export const AskBox = memo(
  function AskBox({ ask, scaffold, hinted, digits }: AskBoxProps): ReactNode {
    const { t, say } = useWords();
    const { give, refused } = useActions();
    return (
      <div
        className={`stopped${hinted ? ' hinted' : ''}`}
        role="group"
        aria-label={t('ask.title', { job: say(ask.job) })}
        data-ask={ask.order}
        data-menu={menuMark('order', ask.order)}
      >
        <div className="ttl">
          <Icon name="stop" className="mk stop" />
          <span>
            {say(ask.job)}
            {ask.who ? <span className="t2 plain"> · {say(ask.who)}</span> : null}
          </span>
          <span className="at">
            {t('ask.stopped')} <Since at={ask.since} />
          </span>
        </div>
        <p>{say(ask.question)}</p>
        <div className="acts">
          {ask.options.map((option, index) => {
            const why = option.open ? '' : option.because ? say(option.because) : t('ask.closed');
            return (
              <span key={option.id} className="act">
                <button
                  type="button"
                  className="btn"
                  data-digit={digits ? index + 1 : undefined}
                  aria-disabled={!option.open || undefined}
                  title={why || undefined}
                  onClick={() => {
                    if (option.open) give({ type: 'reply', order: ask.order, option: option.id });
                    else refused((words) => (option.because ? words.say(option.because) : words.t('ask.closed')));
                  }}
                >
                  {say(option.label)}
                  {digits ? <FigureKey n={index + 1} /> : null}
                </button>
                {why === '' ? null : <span className="reason">{why}</span>}
              </span>
            );
          })}
        </div>
        <Rules ask={ask} scaffold={scaffold} />
      </div>
    );
  },
  (a, b) => alike(a, b),
);
