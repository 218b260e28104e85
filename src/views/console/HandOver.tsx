import { memo, useState, type ReactNode } from 'react';
import type { Command, HandOverRow } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';
import { Icon } from '../shared/icons.tsx';
import { Mark } from '../shared/marks.tsx';
import { dayOf, hourOfDay } from '../shared/times.ts';
import { Until } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { instantOf, withDuty, withoutDuty, type Duty } from './duties.ts';
import './dialogs.css';

function DutyLine({
  row,
  duty,
  startsAt,
  onDrop,
}: {
  readonly row: HandOverRow;
  readonly duty: Duty;
  readonly startsAt: number;
  readonly onDrop: (() => void) | null;
}): ReactNode {
  const { say, t } = useWords();
  const choice = row.choices.find((each) => each.rule === duty.rule);
  const day = dayOf(startsAt, duty.due);
  return (
    <li className="duty">
      <Mark kind="ok" label={t('handOver.named')} />
      <span className="clip">
        <b>{duty.rule}</b> {say(choice?.title)} <span className="t3">{say(choice?.cite)}</span>
      </span>
      <span className="num">
        {hourOfDay(startsAt, duty.due)}
        {day > 0 ? ` +${t('handOver.days', { n: day })}` : ''}
      </span>
      <span className="clip">{say(row.receivers[duty.to])}</span>
      {onDrop && (
        <button type="button" className="sw" aria-label={t('handOver.drop', { rule: duty.rule })} onClick={onDrop}>
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}

interface CaseProps {
  readonly signed: boolean;
  readonly row: HandOverRow;
  readonly startsAt: number;
  readonly ends: number;
  readonly onName: (duties: readonly Duty[]) => void;
}

/** The days on which a duty may fall due, counted from the day of the shift. */
const days = [0, 1, 2, 3, 4, 5, 6, 7, 10, 15, 20, 30] as const;

function NewDuty({ row, startsAt, ends, onName }: CaseProps): ReactNode {
  const { say, t } = useWords();
  const [rule, setRule] = useState('');
  const [clock, setClock] = useState(hourOfDay(startsAt, ends + 1800));
  const [day, setDay] = useState(dayOf(startsAt, ends + 1800));
  const [to, setTo] = useState(0);
  const due = instantOf(clock, day, startsAt);
  const missing = rule === '' ? t('handOver.pickDuty') : due === null ? t('handOver.badTime') : '';
  const add = (): void => {
    if (missing === '' && due !== null) {
      onName(withDuty(row, { rule, due, to }));
      setRule('');
    }
  };
  return (
    <div className="new-duty">
      <select
        className="input"
        aria-label={t('handOver.duty')}
        value={rule}
        onChange={(event) => {
          setRule(event.target.value);
        }}
      >
        <option value="">{t('handOver.pickDuty')}</option>
        {row.choices.map((choice) => (
          <option key={choice.rule} value={choice.rule}>
            {choice.rule} {say(choice.title)} · {say(choice.cite)}
          </option>
        ))}
      </select>
      <input
        className="input num"
        aria-label={t('handOver.due')}
        aria-invalid={due === null}
        value={clock}
        maxLength={5}
        onChange={(event) => {
          setClock(event.target.value);
        }}
      />
      <select
        className="input"
        aria-label={t('handOver.day')}
        value={day}
        onChange={(event) => {
          setDay(Number(event.target.value));
        }}
      >
        {days.map((n) => (
          <option key={n} value={n}>
            {n === 0 ? t('handOver.today') : n === 1 ? t('handOver.tomorrow') : `+${t('handOver.days', { n })}`}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={t('handOver.to')}
        value={to}
        onChange={(event) => {
          setTo(Number(event.target.value));
        }}
      >
        {row.receivers.map((receiver, index) => (
          <option key={index} value={index}>
            {say(receiver)}
          </option>
        ))}
      </select>
      <button type="button" className="btn" aria-disabled={missing !== '' || undefined} title={missing || undefined} onClick={add}>
        {t('handOver.name')}
      </button>
    </div>
  );
}

const CaseDuties = memo(
  function CaseDuties(props: CaseProps): ReactNode {
    const { row, startsAt, onName, signed } = props;
    const { say, t } = useWords();
    const open = row.proposed.filter((duty) => !row.named.some((each) => each.rule === duty.rule));
    return (
      <li className="over-case">
        <h3>
          <span className="t3">{row.number}</span> <b>{say(row.type)}</b>
          {row.named.length === 0 ? (
            <span className="warn-ink small">
              <Icon name="warn" className="mk warn" /> {t('handOver.none')}
            </span>
          ) : null}
        </h3>
        <ul>
          {row.named.map((duty) => (
            <DutyLine
              key={duty.rule}
              row={row}
              duty={duty}
              startsAt={startsAt}
              onDrop={
                signed
                  ? null
                  : () => {
                      onName(withoutDuty(row, duty.rule));
                    }
              }
            />
          ))}
        </ul>
        {signed || open.length === 0 ? null : (
          <div className="proposals">
            <span className="t3 small">{t('handOver.clocks')}</span>
            {open.map((duty) => (
              <button
                key={duty.rule}
                type="button"
                className="btn tight"
                onClick={() => {
                  onName(withDuty(row, duty));
                }}
              >
                {duty.rule} {say(row.choices.find((choice) => choice.rule === duty.rule)?.title)} · {hourOfDay(startsAt, duty.due)}
                {dayOf(startsAt, duty.due) > 0 ? ` +${t('handOver.days', { n: dayOf(startsAt, duty.due) })}` : ''} ·{' '}
                {say(row.receivers[duty.to])}
              </button>
            ))}
          </div>
        )}
        {signed ? null : <NewDuty {...props} />}
      </li>
    );
  },
  (a, b) => alike(a, b, new Set(['onName'])),
);

interface HandOverProps {
  readonly rows: readonly HandOverRow[];
  readonly signed: boolean;
  readonly startsAt: number;
  readonly ends: number;
  readonly onCommand: (command: Command) => void;
  readonly onClose: () => void;
}

/**
 * The hand-over of open cases at the end of a shift: for each the duties that come next, when they fall due and who takes them; then the
 * signature.
 */
export function HandOver({ rows, signed, startsAt, ends, onCommand, onClose }: HandOverProps): ReactNode {
  const { t } = useWords();
  const bare = rows.filter((row) => row.named.length === 0).length;
  return (
    <DialogFrame
      title={t('handOver.title')}
      className="over-dialog"
      beside={
        <span className="t2">
          {t('handOver.ends')}{' '}
          <b className="strong">
            <Until at={ends} />
          </b>
        </span>
      }
      stays={t('handOver.back')}
      onClose={onClose}
    >
      <p className="body t2 lead">{t('handOver.why')}</p>
      <ul className="body scroll over-cases" aria-label={t('handOver.cases')}>
        {rows.length === 0 ? <li className="empty">{t('handOver.empty')}</li> : null}
        {rows.map((row) => (
          <CaseDuties
            key={row.caseId}
            signed={signed}
            row={row}
            startsAt={startsAt}
            ends={ends}
            onName={(duties) => {
              onCommand({ type: 'handOver', caseId: row.caseId, duties });
            }}
          />
        ))}
      </ul>
      <footer>
        <span className={`grow ${bare > 0 && !signed ? 'warn-ink' : 't2'}`}>
          {signed ? t('handOver.signed') : bare > 0 ? t('handOver.bare', { n: bare }) : t('handOver.ready')}
        </span>
        <button
          type="button"
          className={`btn${signed ? '' : ' main'}`}
          aria-disabled={signed || undefined}
          onClick={() => {
            if (!signed) onCommand({ type: 'signHandOver' });
          }}
        >
          {signed ? <Icon name="ok" className="mk ok" /> : null}
          {t('handOver.sign')}
        </button>
        <button
          type="button"
          className={`btn${signed ? ' main' : ''}`}
          onClick={() => {
            onCommand({ type: 'endShift' });
          }}
        >
          {t(signed ? 'handOver.end' : 'handOver.endUnsigned')}
        </button>
      </footer>
    </DialogFrame>
  );
}
