import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../shared/icons.tsx';
import type { WordKey } from '../../shared/wording.ts';
import { useWords } from '../../shared/Wording.tsx';
import { KeyOf, useKeyOf } from '../keys/KeysContext.tsx';
import type { KeyAction } from '../keys/keyMap.ts';

interface ToolProps {
  readonly action: KeyAction;
  readonly icon: IconName;
  readonly word: WordKey;
  readonly on?: boolean;
  readonly opens?: boolean;
  readonly about?: string;
  readonly why?: string;
  readonly onPress: () => void;
}

/** A button over the map: a drawing, a word, what it is about, and its key. `on` is what is at work, `opens` what is unfolded. */
export function Tool({ action, icon, word, on, opens, about, why, onPress }: ToolProps): ReactNode {
  const { t } = useWords();
  const keyed = useKeyOf(action);
  return (
    <button
      type="button"
      className="map-tool"
      {...keyed}
      {...(on !== undefined && { 'aria-pressed': on })}
      {...(opens !== undefined && { 'aria-expanded': opens })}
      title={why}
      onClick={onPress}
    >
      <Icon name={icon} size={14} />
      <span className="word">{t(word)}</span>
      {about === undefined ? null : <b className="num">{about}</b>}
      <KeyOf action={action} />
    </button>
  );
}
