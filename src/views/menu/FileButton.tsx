import { useRef, type ReactNode } from 'react';

/** A button that asks for a run file of this computer. */
export function FileButton({
  label,
  className = '',
  onFile,
}: {
  readonly label: string;
  readonly className?: string;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={`btn ${className}`} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same file can be chosen twice in a row.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
