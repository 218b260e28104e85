import { memo, useState, type ReactNode } from 'react';
import type { GroupsCard, CaseCard, Offer, Recommendation } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Key } from '../../shared/marks.tsx';
import { moveAmongRows } from '../../shared/Row.tsx';
import { spanText } from '../../shared/times.ts';
import { useNow } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { useActions, useNames } from '../actions.tsx';
import { GiveButton } from '../GiveButton.tsx';
import { GroupsBox } from './GroupsBox.tsx';

interface LineProps { readonly line: Recommendation; readonly index: number; readonly digits: boolean; readonly most: number; readonly selected: boolean }

/** The bar and figure of the cover that is lost while the unit is away. */
function Cover({ lost, most }: { readonly lost: number; readonly most: number }): ReactNode {
  return <span className="cov"><i><u style={{ width: `${most > 0 ? Math.min(100, lost / most * 100) : 0}%` }} /></i><span className="num">{lost < 0.05 ? '0.0' : `−${lost.toFixed(1)}`}</span></span>;
}

function Crew({ line }: { readonly line: Recommendation }): ReactNode {
  const { t } = useWords();
  return <>{line.officers}{line.women > 0 ? <span className="t3" title={t('send.women', { n: line.women })}> ♀{line.women}</span> : null}</>;
}

function Line({ line, index, digits, most, selected }: LineProps): ReactNode {
  const { say, t, refusal } = useWords();
  const { give, refused } = useActions();
  const names = useNames();
  const why = line.offer.refusal ? refusal(line.offer.refusal, line.offer.because, names) : '';
  const open = why === '';
  const digit = digits && index < 9 ? index + 1 : undefined;
  const send = (): void => { if (open) give(line.offer.command); else refused(why); };
  return (
    <tr className={`${selected ? 'on' : ''}${open ? '' : ' greyed'}`}>
      <td><button type="button" data-row className="send" data-digit={digit} aria-disabled={!open || undefined} title={why || t('send.to', { unit: line.callSign })} onClick={send}>{digit === undefined ? <span className="nokey" /> : <Key>{digit}</Key>}<span className="sr">{t('send.title')} </span><b>{line.callSign}</b>{open ? null : <span className="sr"> {why}</span>}</button></td>
      {open ? <><td className="t2 clip" title={`${say(line.kindName)}${line.seats > 0 ? ` · ${t('send.seats', { n: line.seats })}` : ''}`}>{say(line.kindName)}</td><td className="t2 num"><Crew line={line} /></td></> : <td className="clip reason" colSpan={2} title={why}>{why}</td>}
      <td className="num">{spanText(line.seconds)}</td>
      <td><Cover lost={line.coverLost * 100} most={most} /></td>
    </tr>
  );
}

/** Waves: with one press everybody free who can be there in so many minutes. */
function Waves({ waves }: { readonly waves: readonly Offer[] }): ReactNode {
  const { t, say } = useWords();
  if (waves.length === 0) return null;
  return <div className="measures" role="group" aria-label={t('measures.waves')} title={t('measures.why')}><span className="t3">{t('measures.waves')}</span>{waves.map((wave) => <GiveButton key={say(wave.label)} offer={wave} className="tight">{say(wave.label)}</GiveButton>)}</div>;
}

/** A wave that was sent: how many of it are there, and how long the others have left, or are late. */
function SentWave({ wave: { minutes, due, sent, there } }: { readonly wave: CaseCard['waves'][number] }): ReactNode {
  const { t } = useWords();
  const left = due - useNow();
  const [all, time] = [there >= sent, spanText(Math.abs(left))];
  return <li className={`wave${all ? ' ok' : left < 0 ? ' late' : ''}`}><b>{t('waves.minutes', { n: minutes })}</b><span>{t('waves.there', { there, sent })}</span><span className="num">{all ? t('waves.all') : t(left < 0 ? 'waves.late' : 'waves.left', { time })}</span></li>;
}

interface SendColumnProps { readonly waves: readonly Offer[]; readonly groups: GroupsCard | null; readonly caseId: string; readonly sent: CaseCard['waves']; readonly lines: readonly Recommendation[]; readonly digits: boolean; readonly unit: string | null; readonly folded: boolean; readonly switcher: ReactNode }

/** The units in a table, best first, and what speaks for the best. */
function UnitsBox({ sent, lines, digits, unit }: Pick<SendColumnProps, 'sent' | 'lines' | 'digits' | 'unit'>): ReactNode {
  const { t } = useWords();
  const most = Math.max(0, ...lines.map((line) => line.coverLost * 100));
  const [best] = lines.filter((line) => !line.offer.refusal);
  return (
    <>
      {sent.length > 0 ? <ul className="waves" aria-label={t('waves.title')}>{sent.map((wave) => <SentWave key={`${wave.minutes}/${wave.sentAt}`} wave={wave} />)}</ul> : null}
      <div className="scroll rec-box" onKeyDown={moveAmongRows}>
        <table className="rec">
          <thead><tr><th scope="col">{t('send.callSign')}</th><th scope="col"><span className="sr">{t('send.kind')}</span></th><th scope="col">{t('send.crew')}</th><th scope="col">{t('send.road')}</th><th scope="col">{t('send.cover')}</th></tr></thead>
          <tbody>{lines.map((line, index) => <Line key={line.unit} line={line} index={index} digits={digits} most={most} selected={line.unit === unit} />)}</tbody>
        </table>
        {lines.length === 0 ? <p className="empty">{t('send.none')}</p> : null}
      </div>
      {best ? <p className="why">{t('send.why', { unit: best.callSign, time: spanText(best.seconds), cover: (best.coverLost * 100).toFixed(1) })}</p> : null}
    </>
  );
}

/** Whether the column shows units or the groups around; B changes it. */
function ForceSwitch({ groups, onGroups }: { readonly groups: boolean; readonly onGroups: (groups: boolean) => void }): ReactNode {
  const { t } = useWords();
  return (
    <span className="seg" role="group" aria-label={t('groups.choose')}>
      {([false, true] as const).map((each) => <button key={String(each)} type="button" aria-pressed={groups === each} data-key={groups === each ? undefined : 'b'} onClick={() => { onGroups(each); }}>{t(each ? 'groups.title' : 'groups.units')}</button>)}
    </span>
  );
}

/** Units for the case, best first: minutes by road, crew, and how much of the district's cover is lost. A click sends. Where there are groups around, they can be told instead. */
export const SendColumn = memo(function SendColumn({ waves, sent, groups, caseId, lines, digits, unit, folded, switcher }: SendColumnProps): ReactNode {
  const { t } = useWords();
  const [shown, show] = useState<string | null>(null);
  const telling = groups !== null && shown === caseId;
  return (
    <section className="col send-col" aria-label={t('send.title')} data-folded={folded}>
      <h3>{switcher}{groups ? <ForceSwitch groups={telling} onGroups={(each) => { show(each ? caseId : null); }} /> : <span className="only-wide">{t('send.title')}</span>}<span className="r">{telling ? '' : t('send.unit')}</span></h3>
      {telling ? <GroupsBox key={caseId} groups={groups} digits={digits} /> : <><Waves waves={waves} /><UnitsBox sent={sent} lines={lines} digits={digits} unit={unit} /></>}
    </section>
  );
}, (a, b) => alike(a, b, new Set(['switcher'])));
