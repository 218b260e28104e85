import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly count?: number | string;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the screen with a heading, a count and what stands at the right of it. F6 walks from one to the next. */
export function Panel({ title, count, aside, className = '', children }: PanelProps): ReactNode {
  return (
    <section className={`panel ${className}`} aria-label={title} data-pane data-filtered tabIndex={-1}>
      <header className="ph">
        <h2>{title}</h2>
        {count === undefined ? null : <span className="count">{count}</span>}
        <span className="grow" />
        {aside}
      </header>
      {children}
    </section>
  );
}
