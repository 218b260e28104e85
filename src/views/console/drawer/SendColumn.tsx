import { memo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CaseCard, Command, GroupsCard, Offer, Recommendation } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { FilterButton, FilterField, useFilter } from '../../shared/ListFilter.tsx';
import { UnitMark } from '../../shared/marks.tsx';
import { menuMark } from '../../shared/menuMark.ts';
import { moveAmongRows } from '../../shared/Row.tsx';
import { spanText } from '../../shared/times.ts';
import { useNow } from '../../shared/TimeText.tsx';
import { refusalSaid } from '../../shared/wording.ts';
import { useWords } from '../../shared/Wording.tsx';
import { FigureKey } from '../keys/KeysContext.tsx';
import { useActions, useNames } from '../actions.tsx';
import { useHelp } from '../help.tsx';
import { GiveButton } from '../GiveButton.tsx';
import { GroupsBox } from './GroupsBox.tsx';

interface LineProps {
  readonly line: Recommendation;
  readonly index: number;
  readonly digits: boolean;
  readonly most: number;
  readonly selected: boolean;
  readonly why: string;
  readonly onSent: () => void;
}

/** The bar and figure of the cover that is lost while the unit is away. */
function Cover({ lost, most }: { readonly lost: number; readonly most: number }): ReactNode {
  return (
    <span className="cov">
      <i>
        <u style={{ width: `${most > 0 ? Math.min(100, (lost / most) * 100) : 0}%` }} />
      </i>
      <span className="num">{lost < 0.05 ? '0.0' : `−${lost.toFixed(1)}`}</span>
    </span>
  );
}

function Crew({ line }: { readonly line: Recommendation }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {line.officers}
      {line.women > 0 ? (
        <span className="t3" title={t('send.women', { n: line.women })}>
          {' '}
          ♀{line.women}
        </span>
      ) : null}
    </>
  );
}

function Line({ line, index, digits, most, selected, why: reason, onSent }: LineProps): ReactNode {
  const { say, t, refusal } = useWords();
  const { give, sendAndNext, refused } = useActions();
  const names = useNames();
  const why = line.offer.refusal ? refusal(line.offer.refusal, line.offer.because, names) : '';
  const open = why === '';
  const digit = digits && index < 9 ? index + 1 : undefined;
  const send = (by: (command: Command) => void): void => {
    if (!open) {
      refused(refusalSaid(line.offer, names));
      return;
    }
    by(reason.trim() === '' ? line.offer.command : ({ ...line.offer.command, why: reason.trim() } as Command));
    onSent();
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      send(sendAndNext);
    }
  };
  return (
    <tr data-menu={menuMark('unit', line.unit)} className={`${selected ? 'on' : ''}${open ? '' : ' greyed'}`}>
      <td>
        <button
          type="button"
          data-row
          className="send"
          data-digit={digit}
          aria-disabled={!open || undefined}
          title={why || `${t('send.to', { unit: line.callSign })}. ${t('why.enter')}`}
          onClick={() => {
            send(give);
          }}
          onKeyDown={enter}
        >
          {digit === undefined ? <span className="nokey" /> : <FigureKey n={digit} />}
          <span className="sr">{t('send.title')} </span>
          <b>{line.callSign}</b>
          {open ? null : <span className="sr"> {why}</span>}
        </button>
      </td>
      {open ? (
        <>
          <td className="t2 clip" title={`${say(line.kindName)}${line.seats > 0 ? ` · ${t('send.seats', { n: line.seats })}` : ''}`}>
            <span className="kind-mark" aria-hidden="true">
              <UnitMark mark={line.mark} />
            </span>
            <span className="kind-name">{say(line.kindName)}</span>
          </td>
          <td className="t2 num">
            <Crew line={line} />
          </td>
        </>
      ) : (
        <td className="clip reason" colSpan={2} title={why}>
          {why}
        </td>
      )}
      <td className="num">{spanText(line.seconds)}</td>
      <td>
        <Cover lost={line.coverLost * 100} most={most} />
      </td>
    </tr>
  );
}

/** Waves: with one press everybody free who can be there in so many minutes. */
function Waves({ waves }: { readonly waves: readonly Offer[] }): ReactNode {
  const { t, say } = useWords();
  if (waves.length === 0) return null;
  return (
    <div className="measures" role="group" aria-label={t('measures.waves')} title={t('measures.why')}>
      <span className="t3">{t('measures.waves')}</span>
      {waves.map((wave) => (
        <GiveButton key={say(wave.label)} offer={wave} className="tight" reasonShown={false}>
          {say(wave.label)}
        </GiveButton>
      ))}
    </div>
  );
}

/** A wave that was sent: how many of it are there, and how long the others have left, or are late. */
function SentWave({ wave: { minutes, due, sent, there } }: { readonly wave: CaseCard['waves'][number] }): ReactNode {
  const { t } = useWords();
  const left = due - useNow();
  const [all, time] = [there >= sent, spanText(Math.abs(left))];
  return (
    <li className={`wave${all ? ' ok' : left < 0 ? ' late' : ''}`}>
      <b>{t('waves.minutes', { n: minutes })}</b>
      <span>{t('waves.there', { there, sent })}</span>
      <span className="num">{all ? t('waves.all') : t(left < 0 ? 'waves.late' : 'waves.left', { time })}</span>
    </li>
  );
}

interface SendColumnProps {
  readonly waves: readonly Offer[];
  readonly groups: GroupsCard | null;
  readonly caseId: string;
  readonly sent: CaseCard['waves'];
  readonly lines: readonly Recommendation[];
  readonly digits: boolean;
  readonly unit: string | null;
  readonly folded: boolean;
  readonly switcher: ReactNode;
}

/** The units in a table, best first, and what speaks for the best. */
function UnitsBox({
  sent,
  lines,
  shown,
  digits,
  unit,
}: Pick<SendColumnProps, 'sent' | 'lines' | 'digits' | 'unit'> & { readonly shown: readonly Recommendation[] }): ReactNode {
  const { t } = useWords();
  const [why, setWhy] = useState('');
  const help = useHelp();
  const most = Math.max(0, ...lines.map((line) => line.coverLost * 100));
  const [best] = lines.filter((line) => !line.offer.refusal);
  return (
    <>
      {sent.length > 0 ? (
        <ul className="waves" aria-label={t('waves.title')}>
          {sent.map((wave) => (
            <SentWave key={`${wave.minutes}/${wave.sentAt}`} wave={wave} />
          ))}
        </ul>
      ) : null}
      <div className="scroll rec-box" onKeyDown={moveAmongRows}>
        <table className="rec">
          <thead>
            <tr>
              <th scope="col">{t('send.callSign')}</th>
              <th scope="col">
                <span className="sr">{t('send.kind')}</span>
              </th>
              <th scope="col">{t('send.crew')}</th>
              <th scope="col">{t('send.road')}</th>
              <th scope="col">{t('send.cover')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, index) => (
              <Line
                key={line.unit}
                line={line}
                index={index}
                digits={digits}
                most={most}
                selected={line.unit === unit}
                why={line === best ? '' : why}
                onSent={() => {
                  setWhy('');
                }}
              />
            ))}
          </tbody>
        </table>
        {lines.length === 0 ? <p className="empty">{t('send.none')}</p> : null}
      </div>
      {best && help === 'full' ? (
        <p className="why">
          {t(best.coverLost * 100 < 0.05 ? 'send.whyAlone' : 'send.why', {
            unit: best.callSign,
            time: spanText(best.seconds),
            cover: (best.coverLost * 100).toFixed(1),
          })}
        </p>
      ) : null}
      {best ? (
        <input
          className="input why-not"
          aria-label={t('why.label', { unit: best.callSign })}
          placeholder={t('why.hint', { unit: best.callSign })}
          maxLength={140}
          value={why}
          onChange={(event) => {
            setWhy(event.target.value);
          }}
        />
      ) : null}
    </>
  );
}

/** Whether the column shows units or the groups around; a key changes it. */
function ForceSwitch({ groups, onGroups }: { readonly groups: boolean; readonly onGroups: (groups: boolean) => void }): ReactNode {
  const { t } = useWords();
  return (
    <span className="seg" role="group" aria-label={t('groups.choose')}>
      {([false, true] as const).map((each) => (
        <button
          key={String(each)}
          type="button"
          aria-pressed={groups === each}
          data-does={groups === each ? undefined : 'groups'}
          onClick={() => {
            onGroups(each);
          }}
        >
          {t(each ? 'groups.title' : 'groups.units')}
        </button>
      ))}
    </span>
  );
}

/**
 * Units for the case, best first: minutes by road, crew, and how much of the district's cover is lost. A click sends. Where there are
 * groups around, they can be told instead.
 */
export const SendColumn = memo(
  function SendColumn({ waves, sent, groups, caseId, lines, digits, unit, folded, switcher }: SendColumnProps): ReactNode {
    const { t } = useWords();
    const [shown, show] = useState<string | null>(null);
    const telling = groups !== null && shown === caseId;
    const { shown: found, filter } = useFilter(lines, (line) => [line.callSign, line.kindName]);
    return (
      <section className="col send-col" aria-label={t('send.title')} data-folded={folded} data-filtered>
        <h3>
          {switcher}
          {groups ? (
            <ForceSwitch
              groups={telling}
              onGroups={(each) => {
                show(each ? caseId : null);
              }}
            />
          ) : (
            <span className="only-wide">{t('send.title')}</span>
          )}
          <span className="r">{telling ? '' : t('send.unit')}</span>
          {telling ? null : <FilterButton filter={filter} list={t('send.title')} />}
        </h3>
        {telling ? (
          <GroupsBox key={caseId} groups={groups} digits={digits} />
        ) : (
          <>
            <FilterField filter={filter} list={t('send.title')} />
            <Waves waves={waves} />
            <UnitsBox sent={sent} lines={lines} shown={found} digits={digits} unit={unit} />
          </>
        )}
      </section>
    );
  },
  (a, b) => alike(a, b, new Set(['switcher'])),
);
