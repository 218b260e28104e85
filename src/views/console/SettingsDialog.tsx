import type { ReactNode } from 'react';
import { useWords } from '../shared/Wording.tsx';
import { DialogFrame } from './DialogFrame.tsx';

/** The reader's settings over the desk; the shift goes on, as it does under the sheet of keys. */
export function SettingsDialog({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }): ReactNode {
  const { t } = useWords();
  return (
    <DialogFrame title={t('menu.settings')} onClose={onClose}>
      <div className="body scroll settings-body">{children}</div>
    </DialogFrame>
  );
}
