import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { DetailedUnit, GateRow, Offer, OperationRow } from '../../picture/index.ts';
import { spanText } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { GiveButton } from './GiveButton.tsx';

/** Who is there or on the way, each with the button that lets it go, and the one that sends somebody. */
function Officers({ officers, send }: { readonly officers: readonly DetailedUnit[]; readonly send: Offer | null }): ReactNode {
  const { t, say } = useWords();
  return (
    <span className="street-crew">
      {officers.length === 0 ? <span className="t3">{t('street.nobody')}</span> : null}
      {officers.map((unit) => (
        <span key={unit.unit} className="street-unit">
          {t(unit.standing ? 'street.there' : 'street.coming', { unit: unit.callSign })}{' '}
          <GiveButton offer={unit.letGo} className="tight">
            {say(unit.letGo.label)}
          </GiveButton>
        </span>
      ))}
      {send ? (
        <GiveButton offer={send} className="tight">
          {say(send.label)}
        </GiveButton>
      ) : null}
    </span>
  );
}

function Gate({ gate }: { readonly gate: GateRow }): ReactNode {
  const { t, say, language } = useWords();
  const state = gate.blocked ? 'blocked' : gate.open || gate.waiting > 0 ? 'open' : 'shut';
  return (
    <li className="street-row">
      <span className="street-head">
        <b className="clip">{say(gate.name)}</b>
        <span className={state === 'blocked' ? 'bad-ink' : 't3'}>{t(`street.${state}`)}</span>
      </span>
      <span className="small t2">
        {state === 'shut' ? null : (
          <>
            {t('street.line', { waiting: gate.waiting, standing: gate.standing, bays: gate.bays, wait: spanText(gate.meanWait, language) })}{' '}
            ·{' '}
          </>
        )}
        {t('street.helpers', { helpers: say(gate.helpers), n: gate.volunteers })}
      </span>
      <Officers officers={gate.officers} send={gate.send} />
    </li>
  );
}

function Operation({ row }: { readonly row: OperationRow }): ReactNode {
  const { t, say, language } = useWords();
  return (
    <li className="street-row">
      <span className="street-head">
        <b className="clip">
          {say(row.name)} · {say(row.place.name)}
        </b>
        <span className="t3">{t(`street.state.${row.state}`)}</span>
      </span>
      <span className="small t2">
        {t('street.staff', { there: row.there, staff: row.staff })}
        {row.left === null ? null : ` · ${t('street.left', { time: spanText(row.left, language) })}`}
      </span>
      {row.state === 'done' ? null : <Officers officers={row.officers} send={row.send} />}
    </li>
  );
}

/** Gates with their lines, and clean-ups with who is there; nothing where the district has neither. */
export function StreetBox({
  gates,
  operations,
}: {
  readonly gates: readonly GateRow[];
  readonly operations: readonly OperationRow[];
}): ReactNode {
  const { t } = useWords();
  if (gates.length + operations.length === 0) return null;
  const blocked = gates.filter((gate) => gate.blocked).length;
  const title = t('street.title', { n: blocked });
  return (
    <DialogTrigger>
      <Button className={blocked > 0 ? 'sw warn-ink' : 'sw'} aria-label={title}>
        {t('street.short')} {blocked > 0 ? blocked : ''}
      </Button>
      <Popover placement="bottom end">
        <Dialog className="pop alert-pop board-pop" aria-label={title}>
          {gates.length === 0 ? null : (
            <>
              <h3 className="grp">
                <b>{t('street.gates')}</b>
              </h3>
              <ul aria-label={t('street.gates')}>
                {gates.map((gate) => (
                  <Gate key={gate.gate} gate={gate} />
                ))}
              </ul>
            </>
          )}
          {operations.length === 0 ? null : (
            <>
              <h3 className="grp">
                <b>{t('street.operations')}</b>
              </h3>
              <ul aria-label={t('street.operations')}>
                {operations.map((row) => (
                  <Operation key={row.operation} row={row} />
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
