import { memo, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Warning } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';
import { Mark } from '../shared/marks.tsx';
import { spanText } from '../shared/times.ts';
import { useNow } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';
import { useHelp, type Help } from './help.tsx';

function Left({ warning }: { readonly warning: Warning }): ReactNode {
  const { t, language } = useWords();
  const now = useNow();
  if (warning.expires === null) return <span className="left">{t(warning.level === 'red' ? 'law.broken' : 'law.amber')}</span>;
  const left = warning.expires - now;
  return (
    <span className="left">
      {left < 0 ? t('warning.over', { time: spanText(-left, language) }) : t('warning.left', { time: spanText(left, language) })}
    </span>
  );
}

/** What a warning asks for: the rule is always named, what it is about by hint, what would satisfy it with full help. */
function Alert({ warning, whole }: { readonly warning: Warning; readonly whole: boolean }): ReactNode {
  const help = useHelp();
  return <AlertLine warning={warning} whole={whole} help={help} />;
}

const AlertLine = memo(
  function AlertLine({ warning, whole, help }: { readonly warning: Warning; readonly whole: boolean; readonly help: Help }): ReactNode {
    const { say, t } = useWords();
    const { selectCase, give } = useActions();
    const { command } = warning;
    const article = `${warning.rule}, ${say(warning.cite)}`;
    return (
      <div className={`alert ${warning.level}${whole ? ' whole' : ''}`}>
        <button
          type="button"
          className="alert-body"
          title={
            help === 'none'
              ? article
              : help === 'hints'
                ? `${say(warning.title)} (${article})`
                : `${say(warning.title)}. ${say(warning.remedy)} (${article})`
          }
          onClick={() => {
            selectCase(warning.caseId, 'law');
          }}
        >
          <Mark kind={warning.level === 'red' ? 'broken' : 'warn'} label={t(warning.level === 'red' ? 'law.broken' : 'law.amber')} />
          <Left warning={warning} />
          <b>{warning.number}</b>
          <span className="clip what">
            {help === 'none' ? say(warning.cite) : say(warning.title)}
            {help === 'full' ? <span className="t2 remedy"> · {say(warning.remedy)}</span> : null}
          </span>
          <span className="art">{warning.rule}</span>
        </button>
        {help === 'full' && command ? (
          <button
            type="button"
            className="btn tight remedy-do"
            title={say(warning.remedy)}
            aria-label={`${t('warning.do')}: ${say(warning.remedy)} ${warning.number}`}
            onClick={() => {
              give(command);
            }}
          >
            {t('warning.do')}
          </button>
        ) : null}
      </div>
    );
  },
  (a, b) => alike(a, b),
);

const severities: Readonly<Record<Warning['severity'], number>> = { critical: 0, major: 1, minor: 2 };

/** What a screen reader is told of warnings: each once, as it comes and when it turns red; the seconds that run beside it are not. */
function News({ warnings }: { readonly warnings: readonly Warning[] }): ReactNode {
  const { say, t } = useWords();
  const help = useHelp();
  return (
    <div className="sr" role="log" aria-label={t('warning.news')}>
      {warnings.map((warning) => (
        <p key={`${warning.id}/${warning.level}`}>
          {t(warning.level === 'red' ? 'law.broken' : 'law.amber')}, {warning.number}:{' '}
          {help === 'none' ? say(warning.cite) : say(warning.title)}
        </p>
      ))}
    </div>
  );
}

/** Early warnings of the law: what is running out first, then what is over; each with its rule, time, case and remedy. */
export const WarningStrip = memo(
  function WarningStrip({ warnings, room }: { readonly warnings: readonly Warning[]; readonly room: number }): ReactNode {
    const { t } = useWords();
    const sorted = warnings.toSorted(
      (a, b) =>
        (a.level === b.level ? 0 : a.level === 'amber' ? -1 : 1) ||
        severities[a.severity] - severities[b.severity] ||
        (a.expires ?? Infinity) - (b.expires ?? Infinity),
    );
    const shown = sorted.slice(0, room);
    return (
      <section className="alerts" aria-label={t('warning.title')} data-pane tabIndex={-1}>
        <div className="hd">
          {t('warning.title')} <span className="t3 plain">{warnings.length}</span>
          <span className="grow" />
          <span className="t3 small plain clip">{t('warning.at')}</span>
        </div>
        <News warnings={shown} />
        <div className="alert-row">
          {shown.length === 0 ? <span className="t3 quiet-line">{t('warning.none')}</span> : null}
          {shown.map((warning) => (
            <Alert key={warning.id} warning={warning} whole={false} />
          ))}
        </div>
        {sorted.length > shown.length ? (
          <DialogTrigger>
            <Button className="sw more" aria-label={t('warning.more', { n: sorted.length - shown.length })}>
              +{sorted.length - shown.length}
            </Button>
            <Popover placement="top end">
              <Dialog className="pop alert-pop" aria-label={t('warning.title')}>
                {sorted.map((warning) => (
                  <Alert key={warning.id} warning={warning} whole />
                ))}
              </Dialog>
            </Popover>
          </DialogTrigger>
        ) : null}
      </section>
    );
  },
  (a, b) => alike(a, b),
);
