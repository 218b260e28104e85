import type { ReactNode } from 'react';
import { Icon, isIcon, type IconName } from './icons.tsx';
import { useWords } from './Wording.tsx';

/** The priority of a case, 1 to 4: always its numeral, in a solid or outlined box; 0 and null mean not yet graded. */
export function PriorityMark({ priority }: { readonly priority: 1 | 2 | 3 | 4 | null }): ReactNode {
  const { t } = useWords();
  return (
    <span
      className={`prio p${priority ?? 0}`}
      role="img"
      aria-label={priority === null ? t('priority.none') : t('priority.is', { n: priority })}
    >
      {priority ?? '?'}
    </span>
  );
}

/** What a unit is doing: a shape and two letters, in the colour of the status. */
export function StatusMark({ status }: { readonly status: 'AV' | 'DP' | 'EN' | 'OS' | 'TR' | 'BZ' | 'OF' }): ReactNode {
  const { t } = useWords();
  return (
    <span className={`st ${status}`}>
      <Icon name={status} />
      <abbr title={t(`status.${status}`)}>{status}</abbr>
    </span>
  );
}

/** The drawing of a sort of unit, by the mark that the pack gives it. */
export function UnitMark({ mark, size = 14 }: { readonly mark: string; readonly size?: number }): ReactNode {
  return <Icon name={isIcon(mark) ? mark : 'foot'} size={size} />;
}

/** A mark of law or work: kept, warned, broken, stopped, running, waiting, skipped. */
export type MarkKind = Extract<IconName, 'warn' | 'broken' | 'ok' | 'stop' | 'run' | 'wait' | 'skip'>;

/** A mark with its meaning in words for those who do not see it. */
export function Mark({ kind, label }: { readonly kind: MarkKind; readonly label?: string }): ReactNode {
  return (
    <>
      {label === undefined ? null : <span className="sr">{label}</span>}
      <Icon name={kind} className={`mk ${kind}`} />
    </>
  );
}

const codeOf = { sent: '?', signed: '✓', reported: '=' } as const;

/**
 * How far an order has come to a unit: red ring and `?` = sent and not yet seen, green dot and `✓` = signed, grey dash and `=` = fed back.
 */
export function LightChip({ light, label }: { readonly light: 'sent' | 'signed' | 'reported'; readonly label: string }): ReactNode {
  const { t } = useWords();
  return (
    <span className={`light ${light}`} title={t(`light.${light}`)}>
      {label}
      <span className="code" aria-hidden="true">
        {codeOf[light]}
      </span>
      <span className="sr"> {t(`light.${light}`)}</span>
    </span>
  );
}

/** How sure a belief is, as a small disc with the word for a screen reader. */
export function StandingDot({
  standing,
}: {
  readonly standing: 'said' | 'single' | 'corroborated' | 'verified' | 'contradicted';
}): ReactNode {
  const { t } = useWords();
  return <span className={`dot ${standing}`} role="img" aria-label={t(`standing.${standing}`)} title={t(`standing.${standing}`)} />;
}

/** A bar of time used, with a tick at 75 % of the bound, where warnings begin. */
export function Bar({
  share,
  state,
  plain = false,
}: {
  readonly share: number;
  readonly state: 'quiet' | 'amber' | 'broken' | 'ok';
  readonly plain?: boolean;
}): ReactNode {
  return (
    <span className={`bar ${state}${plain ? ' plain' : ''}`} aria-hidden="true">
      <i style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
    </span>
  );
}

/** A key on the keyboard. */
export const Key = ({ children }: { readonly children: ReactNode }): ReactNode => <kbd aria-hidden="true">{children}</kbd>;
