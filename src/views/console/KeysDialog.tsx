import type { ReactNode } from 'react';
import type { WordKey } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { useKeyChoice, useKeyName } from './keys/KeysContext.tsx';
import { isBarred, isSingle, keyActions, keysOf, usualKeys } from './keys/keyMap.ts';
import type { SpeedState } from './props.ts';
import './dialogs.css';

/** Keys that stay what they are. */
const fixed: readonly (readonly [string, WordKey])[] = [
  ['Esc', 'keys.escape'],
  ['↑ ↓', 'keys.rows'],
  ['1–9', 'keys.digits'],
  ['⏎', 'keys.enterSend'],
  ['⇧F10 ▤', 'keys.menuKey'],
];
const lines: readonly (readonly [string, string, WordKey])[] = [
  ['A', '接', 'keys.line.answer'],
  ['ask 2', '问 2', 'keys.line.ask'],
  ['P 1', '级 1', 'keys.line.priority'],
  ['reg', '登记', 'keys.line.register'],
  ['D 302 0417', '派 302 0417', 'keys.line.dispatch'],
  ['D.302.0417', '派302到0417', 'keys.line.dots'],
  ['D 308 why …', '派 308 因为 …', 'keys.line.why'],
  ['0417', '0417', 'keys.line.show'],
  ['R 2', '答 2', 'keys.line.reply'],
  ['ho 0417 CN-31 22:30', '交接 0417 CN-31 22:30', 'keys.line.handOver'],
  ['sign', '签名', 'keys.line.sign'],
];

interface KeysDialogProps {
  readonly locked: SpeedState['locked'];
  readonly onClose: () => void;
  readonly onOwnKeys: () => void;
}

/** The keys in force and the shape of the command line, on one sheet. */
export function KeysDialog({ locked, onClose, onOwnKeys }: KeysDialogProps): ReactNode {
  const { t, language } = useWords();
  const choice = useKeyChoice();
  const name = useKeyName();
  const keys = keysOf(choice);
  const working = keyActions.filter((action) => choice.singles || !isSingle(keys[action]));
  return (
    <DialogFrame
      title={t('keys.title')}
      className="keys-dialog"
      tools={
        <button type="button" className="btn" onClick={onOwnKeys}>
          {t('keys.own')}
        </button>
      }
      onClose={onClose}
    >
      <div className="body scroll keys-body">
        <dl className="key-table">
          {working.map((action) => (
            <div key={action} className={isBarred(action, locked) ? 'barred' : undefined}>
              <dt>
                <kbd>{name(keys[action])}</kbd>
              </dt>
              <dd>
                {t(`keys.${action}`)}
                {isBarred(action, locked) ? <span className="t3 small"> · {t(`keys.barred.${locked}`)}</span> : null}
                {keys[action] === usualKeys[action] ? null : <span className="t3 small"> · {t('keys.own.changed')}</span>}
              </dd>
            </div>
          ))}
          {fixed.map(([key, what]) =>
            what === 'keys.digits' && !choice.singles ? null : (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ),
          )}
        </dl>
        <div>
          <h3>{t('keys.lines')}</h3>
          <dl className="key-table one">
            {lines.map(([en, zh, what]) => (
              <div key={en}>
                <dt className="mono">{language === 'zh' ? zh : en}</dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
          <p className="small t2">{t(choice.singles ? 'keys.singleOn' : 'keys.singleOff')}</p>
        </div>
      </div>
    </DialogFrame>
  );
}
