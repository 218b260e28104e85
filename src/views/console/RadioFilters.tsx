import type { ReactNode } from 'react';
import type { Message } from '../../picture/index.ts';
import { FilterButton, FilterField, type Filter } from '../shared/ListFilter.tsx';
import { useWords } from '../shared/Wording.tsx';
import { radioKinds, radioNames, type RadioChoice } from './radioFilters.ts';

interface RadioFiltersProps {
  readonly messages: readonly Message[];
  readonly choice: RadioChoice;
  readonly onChoice: (choice: RadioChoice) => void;
  readonly filter: Filter;
  readonly hidden: number;
  readonly onReadAll: () => void;
}

interface PickProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string | null) => void;
}

function Pick({ label, all, value, options, onPick }: PickProps): ReactNode {
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        onPick(event.target.value === '' ? null : event.target.value);
      }}
    >
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The head of the open radio log: which case, which unit, what kind, unread only, and words; with the number of lines that this hides. */
export function RadioFilters({ messages, choice, onChoice, filter, hidden, onReadAll }: RadioFiltersProps): ReactNode {
  const { t } = useWords();
  const { cases, units } = radioNames(messages);
  return (
    <div className="radio-filters" role="group" aria-label={t('radio.filters')}>
      <Pick
        label={t('radio.byCase')}
        all={t('radio.allCases')}
        value={choice.case}
        options={cases.map((each) => [each, each])}
        onPick={(value) => {
          onChoice({ ...choice, case: value });
        }}
      />
      <Pick
        label={t('radio.byUnit')}
        all={t('radio.allUnits')}
        value={choice.unit}
        options={units.map((each) => [each, each])}
        onPick={(value) => {
          onChoice({ ...choice, unit: value });
        }}
      />
      <Pick
        label={t('radio.byKind')}
        all={t('radio.allKinds')}
        value={choice.kind}
        options={radioKinds.map((kind) => [kind, t(`radio.kind.${kind}`)])}
        onPick={(value) => {
          onChoice({ ...choice, kind: radioKinds.find((kind) => kind === value) ?? null });
        }}
      />
      <button
        type="button"
        className="btn tight"
        aria-pressed={choice.unread}
        onClick={() => {
          onChoice({ ...choice, unread: !choice.unread });
        }}
      >
        {t('radio.onlyUnread')}
      </button>
      <button type="button" className="btn quiet tight" onClick={onReadAll}>
        {t('radio.markAll')}
      </button>
      <FilterButton filter={filter} list={t('radio.title')} />
      <FilterField filter={filter} list={t('radio.title')} />
      <span className="grow" />
      <span className="small t3 num" role="status">
        {filter.text !== null || hidden === 0 ? '' : t('filter.hidden', { n: hidden })}
      </span>
    </div>
  );
}
