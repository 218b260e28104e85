import { useId, type ReactNode } from 'react';
import { useMenuWords } from './useMenuWords.ts';

/** True for what may name a world: it goes into file names and is told over the telephone. */
export const isSeed = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(text);

/** The seed of the next shift. */
export function SeedField({
  seed,
  onSeed,
  onNewSeed,
}: {
  readonly seed: string;
  readonly onSeed: (seed: string) => void;
  readonly onNewSeed: () => void;
}): ReactNode {
  const t = useMenuWords();
  const id = useId();
  const sound = isSeed(seed);
  return (
    <div className="mn-seed">
      <label htmlFor={id}>{t('seed')}</label>
      <input
        id={id}
        className="input"
        value={seed}
        maxLength={40}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={!sound}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          onSeed(event.target.value);
        }}
      />
      <button type="button" className="btn" onClick={onNewSeed}>
        {t('seed.new')}
      </button>
      <span id={`${id}-note`} className={`small ${sound ? 't3' : 'bad-ink'}`}>
        {t(sound ? 'seed.note' : 'seed.bad')}
      </span>
    </div>
  );
}
