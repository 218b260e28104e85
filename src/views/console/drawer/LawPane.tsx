import { memo, type ReactNode } from 'react';
import type { CaseCard } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Mark, type MarkKind } from '../../shared/marks.tsx';
import { boundText, spanText } from '../../shared/times.ts';
import { TimeText, useNow } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { GiveButton } from '../GiveButton.tsx';
import { useHelp } from '../help.tsx';

type Rule = CaseCard['law'][number];

/** Three quarters of a bound: from there a rule that is still open is amber. */
const amberShare = 0.75;

function Left({ rule }: { readonly rule: Rule }): ReactNode {
  const { t, language } = useWords();
  const now = useNow();
  if (rule.state === 'kept')
    return (
      <span className="ok-ink">
        {t('law.kept')} <TimeText at={rule.at} short className="num t3" />
      </span>
    );
  if (rule.state === 'broken')
    return (
      <span className="bad-ink">
        {t('law.broken')} <TimeText at={rule.at} short className="num" />
      </span>
    );
  if (rule.expires === null) return <span className="t2">{t('law.whole')}</span>;
  const amber = now - rule.at >= (rule.expires - rule.at) * amberShare;
  return (
    <span className={amber ? 'warn-ink' : ''}>
      {t('law.left', { left: spanText(rule.expires - now, language), whole: boundText(rule.expires - rule.at, language) })}
    </span>
  );
}

function StateMark({ rule }: { readonly rule: Rule }): ReactNode {
  const { t } = useWords();
  const now = useNow();
  const amber = rule.state === 'open' && rule.expires !== null && now - rule.at >= (rule.expires - rule.at) * amberShare;
  const kind: MarkKind = rule.state === 'kept' ? 'ok' : rule.state === 'broken' ? 'broken' : amber ? 'warn' : 'run';
  return <Mark kind={kind} label={t(amber ? 'law.amber' : `law.${rule.state}`)} />;
}

const urgency = (rule: Rule): number => (rule.state === 'broken' ? 0 : rule.state === 'open' ? 1 : 2);

/** What can be ordered to keep a rule, a button each. */
function Ways({ ways }: { readonly ways: Rule['ways'] }): ReactNode {
  const { t, say } = useWords();
  if (ways.length === 0) return null;
  return (
    <span className="law-ways" role="group" aria-label={t('law.ways')}>
      {ways.map((way) => (
        <GiveButton key={way.label.en} offer={way} className="tight">
          {say(way.label)}
        </GiveButton>
      ))}
    </span>
  );
}

/** The rules that concern the case: broken, then open by time left, then kept; with the article, what it asks, and with full help what does it. */
export const LawPane = memo(
  function LawPane({ law }: Pick<CaseCard, 'law'>): ReactNode {
    const { t, say, word } = useWords();
    const help = useHelp();
    const rows = law.toSorted((a, b) => urgency(a) - urgency(b) || (a.expires ?? Infinity) - (b.expires ?? Infinity) || a.at - b.at);
    if (rows.length === 0) return <p className="empty">{t('law.empty')}</p>;
    return (
      <div className="p-law scroll" tabIndex={0} role="group" aria-label={t('law.title')}>
        <table className="law">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{t('law.state')}</span>
              </th>
              <th scope="col">{t('law.rule')}</th>
              <th scope="col">{t('law.asks')}</th>
              <th scope="col">{t('law.article')}</th>
              <th scope="col">{t('law.severity')}</th>
              <th scope="col" className="due">
                {t('law.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((rule, index) => (
              <tr key={`${rule.rule}/${index}`} className={rule.state}>
                <td>
                  <StateMark rule={rule} />
                </td>
                <td className="id">{rule.rule}</td>
                <td>
                  <b>{say(rule.title)}</b> <span className="t2 small">{say(rule.text)}</span>
                  {help === 'full' ? <Ways ways={rule.ways} /> : null}
                </td>
                <td className="t2">{say(rule.cite)}</td>
                <td className="t3 small">{word(rule.severity, 'severity')}</td>
                <td className="due num">
                  <Left rule={rule} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  },
  (a, b) => alike(a, b),
);
