import { useState, type DragEvent, type ReactNode } from 'react';

/** A part of the page on which a file may be dropped anywhere; `told` is written over it while one hovers. */
export function DropArea({
  told,
  className,
  onFile,
  children,
}: {
  readonly told: string;
  readonly className: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}): ReactNode {
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={className}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
      {over ? (
        <div className="dropveil" role="status">
          {told}
        </div>
      ) : null}
    </div>
  );
}
