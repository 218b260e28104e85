import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Key } from '../shared/marks.tsx';
import { useWords } from '../shared/Wording.tsx';

interface DialogFrameProps {
  readonly title: string;
  readonly className?: string;
  /** What stands beside the title. */
  readonly beside?: ReactNode;
  /** What can be done from the head, before the way out. */
  readonly tools?: ReactNode;
  /** Work is done in it that a stray click must not shut away; its way out has a name of its own. */
  readonly stays?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What every dialog over the desk has: the veil, a head with its title and the way out, and Escape. The shift goes on under it. */
export function DialogFrame({ title, className = '', beside, tools, stays, onClose, children }: DialogFrameProps): ReactNode {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={stays === undefined}
      onOpenChange={(is) => {
        if (!is) onClose();
      }}
    >
      <Modal className={`dialog ${className}`}>
        <Dialog>
          <header>
            <Heading slot="title">{title}</Heading>
            {beside}
            <span className="grow" />
            {tools}
            <button type="button" className="btn quiet" onClick={onClose}>
              {stays ?? (
                <>
                  {t('close')} <Key>Esc</Key>
                </>
              )}
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
