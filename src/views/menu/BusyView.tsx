import type { ReactNode } from 'react';
import { useMenuWords, type MenuKey } from './useMenuWords.ts';
import './menu.css';

/** What the page is doing between two screens; it appears only when that takes longer than 300 ms. */
export function BusyView({ told }: { readonly told: Extract<MenuKey, `busy.${string}`> }): ReactNode {
  const t = useMenuWords();
  return (
    <div className="mn-busy" role="status">
      <b>Casebreak</b>
      <span>{t(told)}</span>
    </div>
  );
}
