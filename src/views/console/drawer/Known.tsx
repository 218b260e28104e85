import { memo, type ReactNode } from 'react';
import type { BeliefLine, CaseCard } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Mark, StandingDot } from '../../shared/marks.tsx';
import { TimeText } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';

function Belief({ belief }: { readonly belief: BeliefLine }): ReactNode {
  const { slot, word, say, t } = useWords();
  // Where he was seen is not where it happened.
  const aspect = belief.about === 'offender' && belief.aspect === 'place' ? t('known.suspectAt') : word(belief.aspect, 'aspect');
  return (
    <li className={belief.standing === 'contradicted' ? 'denied' : ''}>
      <StandingDot standing={belief.standing} />
      <p>
        <span className="t3">
          {belief.who ? `${say(belief.who)} · ` : ''}
          {aspect}
        </span>{' '}
        {slot(belief.value)}
      </p>
      <small>
        {say(belief.source)} <TimeText at={belief.at} short />
      </small>
    </li>
  );
}

/** Numbers and yes/no of an attribute, in words. */
function Attribute({ name, value }: { readonly name: string; readonly value: unknown }): ReactNode {
  const { word, t } = useWords();
  if (value === true) return <span>{word(name, 'attribute')}</span>;
  return (
    <span>
      {word(name, 'attribute')} <b>{value === false ? t('no') : word(String(value))}</b>
    </span>
  );
}

function People({ people }: { readonly people: CaseCard['people'] }): ReactNode {
  const { t, say, word } = useWords();
  if (people.length === 0) return null;
  return (
    <>
      <h4>{t('known.people')}</h4>
      <ul className="things" aria-label={t('known.people')}>
        {people.map((person) => (
          <li key={person.person}>
            <p>
              <b>{say(person.name)}</b> <span className="chip">{word(person.custody, 'custody')}</span>
              {person.heldBy === null ? null : <span className="t3"> {t('known.with', { who: word(person.heldBy, 'holder') })}</span>}
            </p>
            {person.facts.length === 0 ? null : (
              <small className="facts-line">
                {person.facts.map((fact) => (
                  <Attribute key={fact.name} name={fact.name} value={fact.value} />
                ))}
              </small>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Items({ items }: { readonly items: CaseCard['items'] }): ReactNode {
  const { t, say, word } = useWords();
  if (items.length === 0) return null;
  return (
    <>
      <h4>{t('known.items')}</h4>
      <ul className="things" aria-label={t('known.items')}>
        {items.map((item) => (
          <li key={item.item}>
            <p>
              <b>{say(item.name)}</b> <span className="chip">{word(item.stage, 'property')}</span>
              {item.value === null ? null : <span className="t3 num"> ¥{item.value.toLocaleString('en')}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Evidence({ evidence }: { readonly evidence: CaseCard['evidence'] }): ReactNode {
  const { t, say } = useWords();
  if (evidence.length === 0) return null;
  return (
    <>
      <h4>{t('known.evidence')}</h4>
      <ul className="things" aria-label={t('known.evidence')}>
        {evidence.map((each) => (
          <li key={each.id}>
            <p>
              {each.tainted ? <Mark kind="broken" label={t('known.tainted')} /> : null} {say(each.name)}
              {each.leads ? <span className="chip ok"> {t('known.leads')}</span> : null}
              {each.tainted ? <span className="chip broken">{t('known.tainted')}</span> : null}{' '}
              <small className="t3">
                <TimeText at={each.at} short />
              </small>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface KnownProps extends Pick<CaseCard, 'people' | 'items' | 'evidence' | 'beliefs'> {
  readonly switcher: ReactNode;
}

/** What the desk believes and how sure it is, who is concerned, what was taken, what was found. */
export const Known = memo(
  function Known({ people, items, evidence, beliefs, switcher }: KnownProps): ReactNode {
    const { t } = useWords();
    return (
      <section className="col known-col" aria-label={t('known.title')}>
        <h3>
          {switcher}
          <span className="not-tight">{t('known.title')}</span>
          <span className="r">{beliefs.length}</span>
        </h3>
        <div className="scroll facts-box" tabIndex={0} role="group" aria-label={t('known.title')}>
          <People people={people} />
          <Items items={items} />
          <Evidence evidence={evidence} />
          {beliefs.length > 0 ? <h4>{t('known.beliefs')}</h4> : null}
          {beliefs.length === 0 ? <p className="empty">{t('known.empty')}</p> : null}
          <ul className="facts">
            {beliefs.toReversed().map((belief) => (
              <Belief key={belief.id} belief={belief} />
            ))}
          </ul>
        </div>
        <div className="key3" aria-hidden="true">
          {(['said', 'single', 'corroborated', 'verified'] as const).map((standing) => (
            <span key={standing}>
              <i className={`dot ${standing}`} />
              {t(`standing.${standing}`)}
            </span>
          ))}
        </div>
      </section>
    );
  },
  (a, b) => alike(a, b, new Set(['switcher'])),
);
