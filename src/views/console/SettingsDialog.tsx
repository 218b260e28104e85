import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Key } from '../shared/marks.tsx';
import { useWords } from '../shared/Wording.tsx';

/** The reader's settings over the desk; the shift goes on, as it does under the sheet of keys. */
export function SettingsDialog({
  open,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isDismissable
      onOpenChange={(is) => {
        if (!is) onClose();
      }}
    >
      <Modal className="dialog">
        <Dialog>
          <header>
            <Heading slot="title">{t('menu.settings')}</Heading>
            <span className="grow" />
            <button type="button" className="btn quiet" onClick={onClose}>
              {t('close')} <Key>Esc</Key>
            </button>
          </header>
          <div className="body scroll settings-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
