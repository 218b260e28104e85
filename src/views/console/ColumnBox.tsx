import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ColumnRow } from '../../picture/index.ts';
import { ColumnList } from '../shared/ColumnList.tsx';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';

/** The public board of the online column: how many reports want an answer, and all of them. Nothing while none has come. */
export function ColumnBox({ column }: { readonly column: readonly ColumnRow[] }): ReactNode {
  const { t } = useWords();
  const { selectCall } = useActions();
  if (column.length === 0) return null;
  const open = column.filter(({ state }) => state !== 'answered').length;
  const title = t('column.title', { n: open });
  return (
    <DialogTrigger>
      <Button className="sw" aria-label={title}>
        {t('column.short')} {open}
      </Button>
      <Popover placement="bottom end">
        <Dialog className="pop alert-pop board-pop" aria-label={title}>
          <h3 className="grp">
            <b>{title}</b>
          </h3>
          <ColumnList
            rows={column}
            onCase={(caseId) => {
              const row = column.find((each) => each.caseId === caseId);
              if (row) selectCall(row.report, caseId);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
