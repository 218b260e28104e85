import { useId, useState, type ReactNode } from 'react';
import type { CallPicture, Command } from '../../../picture/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { useActions } from '../actions.tsx';
import { useHelp } from '../help.tsx';
import { TypeFinder } from './TypeFinder.tsx';
import { typeGroups } from './typeGroups.ts';

type TypeId = Extract<Command, { type: 'setType' }>['caseType'];

/** The type of a call: from a list in families, or by the beginning of its name in either language. */
export function TypeField({ call, mark }: { readonly call: CallPicture; readonly mark: ReactNode }): ReactNode {
  const { t, say, language } = useWords();
  const { give } = useActions();
  const [finding, setFinding] = useState(false);
  const id = useId();
  const help = useHelp();
  const sounds = help === 'none' ? undefined : call.types.find((type) => type.id === call.soundsLike);
  const likely = call.soundsLike === call.type ? undefined : sounds;
  const set = (caseType: TypeId): void => {
    setFinding(false);
    give({ type: 'setType', report: call.report, caseType });
  };
  return (
    <div className="line">
      <label htmlFor={id}>
        {mark}
        {t('form.type')}
      </label>
      <div className="type-line">
        <select
          id={id}
          className={`input${call.type === null ? ' unset' : ''}`}
          value={call.type ?? ''}
          onChange={(event) => {
            set(event.target.value as TypeId);
          }}
        >
          {call.type === null ? <option value="">{t('form.typeUnset')}</option> : null}
          {typeGroups(call.types, likely, language).map(([key, types]) => (
            <optgroup key={key} label={t(key)}>
              {types.map((type) => (
                <option key={type.id} value={type.id}>
                  {say(type.name)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button
          type="button"
          className="sw"
          aria-label={t('form.find')}
          title={t('form.find')}
          aria-expanded={finding}
          onClick={() => {
            setFinding(!finding);
          }}
        >
          <Icon name="find" />
        </button>
      </div>
      {finding ? (
        <TypeFinder
          types={call.types}
          onTake={set}
          onClose={() => {
            setFinding(false);
          }}
        />
      ) : null}
      {likely ? (
        <button
          type="button"
          className="btn quiet tight likely"
          onClick={() => {
            set(likely.id);
          }}
        >
          {t('form.soundsLike')} <b className="strong">{say(likely.name)}</b>
        </button>
      ) : null}
    </div>
  );
}
