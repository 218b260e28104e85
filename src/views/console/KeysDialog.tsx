import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Key } from '../shared/marks.tsx';
import type { WordKey } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';

const keys: readonly (readonly [string, WordKey])[] = [
  ['F2', 'keys.whatNow'], ['Esc', 'keys.line'], ['F6', 'keys.panes'], ['↑ ↓', 'keys.rows'], ['A', 'keys.answer'], ['1–9', 'keys.digits'], ['R', 'keys.reply'], ['M', 'keys.radio'], ['B', 'keys.groups'], ['H', 'keys.closed'],
  ['T', 'keys.dialogue'], ['W', 'keys.work'], ['L', 'keys.law'], ['G', 'keys.log'], ['/', 'keys.filter'], ['N', 'keys.skip'], ['Space', 'keys.pause'], ['?', 'keys.commands'], ['F1', 'keys.keys'],
];
const lines: readonly (readonly [string, string, WordKey])[] = [
  ['A', '接', 'keys.line.answer'], ['ask 2', '问 2', 'keys.line.ask'], ['P 1', '级 1', 'keys.line.priority'], ['reg', '登记', 'keys.line.register'], ['D 302 0417', '派 302 0417', 'keys.line.dispatch'], ['D.302.0417', '派302到0417', 'keys.line.dots'], ['0417', '0417', 'keys.line.show'], ['broadcast 0417 600', '喊话 0417 600', 'keys.line.broadcast'], ['R 2', '答 2', 'keys.line.reply'], ['ho 0417 CN-31 22:30', '交接 0417 CN-31 22:30', 'keys.line.handOver'], ['sign', '签名', 'keys.line.sign'],
];

/** The keys and the shape of the command line, on one sheet. */
export function KeysDialog({ open, onClose, singleKeys }: { readonly open: boolean; readonly onClose: () => void; readonly singleKeys: boolean }): ReactNode {
  const { t, language } = useWords();
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(is) => { if (!is) onClose(); }}>
      <Modal className="dialog keys-dialog"><Dialog>
        <header><Heading slot="title">{t('keys.title')}</Heading><span className="grow" /><button type="button" className="btn quiet" onClick={onClose}>{t('close')} <Key>Esc</Key></button></header>
        <div className="body scroll keys-body">
          <dl className="key-table">{keys.map(([key, what]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(what)}</dd></div>)}</dl>
          <div>
            <h3>{t('keys.lines')}</h3>
            <dl className="key-table one">{lines.map(([en, zh, what]) => <div key={en}><dt className="mono">{language === 'zh' ? zh : en}</dt><dd>{t(what)}</dd></div>)}</dl>
            <p className="small t2">{t(singleKeys ? 'keys.singleOn' : 'keys.singleOff')}</p>
          </div>
        </div>
      </Dialog></Modal>
    </ModalOverlay>
  );
}
