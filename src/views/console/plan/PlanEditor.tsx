import './plan.css';
import { useState, type ReactNode } from 'react';
import type { CaseCard } from '../../../picture/index.ts';
import { moveAmongRows } from '../../shared/Row.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { isFound } from '../../shared/filterText.ts';
import { useActions } from '../actions.tsx';
import { DialogFrame } from '../DialogFrame.tsx';
import { Keeping } from './KeptPlan.tsx';
import { LaneList, type StepDeeds } from './LaneList.tsx';
import { StepSheet } from './StepSheet.tsx';
import {
  added,
  baseOf,
  draftOf,
  joined,
  lanes,
  nudged,
  placed,
  shifted,
  stepsOf,
  switched,
  without,
  type Draft,
  type Lane,
} from './draft.ts';
import { plansFor, type KeptPlan } from './keptPlans.ts';

interface EditorProps {
  readonly card: CaseCard;
  readonly kept: readonly KeptPlan[];
  readonly onKept: (kept: readonly KeptPlan[]) => void;
  readonly onClose: () => void;
}

/** The jobs that can be put into the plan, found by name or verb; Enter or a click adds one at the end of its lane. */
function JobPicker({
  jobs,
  onAdd,
}: {
  readonly jobs: CaseCard['jobs'];
  readonly onAdd: (job: CaseCard['jobs'][number]) => void;
}): ReactNode {
  const { t, say, language } = useWords();
  const [text, setText] = useState('');
  const found =
    text.trim() === '' ? jobs : jobs.filter(({ name, verb }) => isFound(text.trim(), [name, verb.en, verb.zh, ...verb.aliases]));
  return (
    <section className="lane picker" aria-label={t('planEdit.add')}>
      <h3>
        {t('planEdit.add')} <span className="t3 plain">{found.length}</span>
      </h3>
      <input
        className="input"
        type="search"
        aria-label={t('filter.open', { list: t('planEdit.add') })}
        placeholder={t('filter.typed')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) {
            onAdd(found[0]);
            setText('');
          }
        }}
      />
      <ul className="scroll lane-list" aria-label={t('planEdit.add')} onKeyDown={moveAmongRows}>
        {found.map((job) => (
          <li key={job.job}>
            <button
              type="button"
              data-row
              className="pick"
              aria-label={t('planEdit.addJob', { job: say(job.name) })}
              onClick={() => {
                onAdd(job);
              }}
            >
              <span aria-hidden="true">+</span>
              <span className="clip">{say(job.name)}</span>
              <span className="small t3">{t(`lane.${job.lane}`)}</span>
              <span className="verb">{job.verb[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a draft may begin with: the plan at work, the plan of the type, one that was kept, or nothing. */
function Beginnings({
  card,
  kept,
  onBegin,
}: {
  readonly card: CaseCard;
  readonly kept: readonly KeptPlan[];
  readonly onBegin: (draft: Draft) => void;
}): ReactNode {
  const { t, say } = useWords();
  const names = new Map([
    ...card.jobs.map(({ job, name }) => [job, name] as const),
    ...card.planBasis.steps.map(({ job, name }) => [job, name] as const),
  ]);
  const ways = [
    ...(card.plan ? [{ name: t('planEdit.atWork'), draft: draftOf(card) }] : []),
    ...(card.planBasis.name ? [{ name: say(card.planBasis.name), draft: draftOf({ plan: null, planBasis: card.planBasis }) }] : []),
    ...kept.map(({ name, steps }) => ({
      name,
      draft: steps.map((step) => ({ ...step, name: names.get(step.job) ?? { en: step.job, zh: step.job } })),
    })),
    { name: t('planEdit.nothing'), draft: [] },
  ];
  return (
    <label className="begin-with">
      <span className="lab">{t('planEdit.from')}</span>
      <select
        className="input"
        defaultValue={0}
        onChange={(event) => {
          onBegin(ways[Number(event.target.value)]!.draft);
        }}
      >
        {ways.map(({ name }, index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * A plan of one's own for a case: its steps in three lanes, moved by drag or by keys, taken out and added; then started, and kept for
 * later cases.
 */
export function PlanEditor({ card, kept, onKept, onClose }: EditorProps): ReactNode {
  const { t, say } = useWords();
  const { give } = useActions();
  const [draft, setDraft] = useState<Draft>(() => draftOf(card));
  const [chosen, choose] = useState<string | null>(null);
  const [followed, follow] = useState(0);
  const states = Object.fromEntries((card.plan?.steps ?? []).map(({ id, state }) => [id, state]));
  const nextOf = (id: string): string | null => {
    const at = draft.findIndex((step) => step.id === id);
    return (draft[at + 1] ?? draft[at - 1])?.id ?? null;
  };
  const deeds: StepDeeds = {
    place: (ids, lane: Lane, before) => {
      setDraft((now) => placed(now, ids, lane, before));
    },
    nudge: (id, by) => {
      choose(id);
      setDraft((now) => nudged(now, id, by));
    },
    shift: (id, by) => {
      choose(id);
      setDraft((now) => shifted(now, id, by));
      follow((times) => times + 1);
    },
    drop: (id) => {
      choose(nextOf(id));
      setDraft((now) => without(now, id));
      follow((times) => times + 1);
    },
    choose,
  };
  const atWork = card.plan !== null && !card.plan.stopped;
  const start = (): void => {
    give({ type: 'startPlan', caseId: card.caseId, plan: baseOf(card), steps: stepsOf(draft) });
    onClose();
  };
  return (
    <DialogFrame
      title={t('planEdit.title', { number: card.row.number })}
      className="plan-dialog"
      beside={
        <span className="t2">
          {say(card.row.type)} · {t('planEdit.steps', { n: draft.length })}
        </span>
      }
      tools={
        <Beginnings
          card={card}
          kept={plansFor(kept, card)}
          onBegin={(begun) => {
            setDraft(begun);
            choose(null);
          }}
        />
      }
      stays={t('close')}
      onClose={onClose}
    >
      <p className="body t2 lead">{t('planEdit.lead')}</p>
      <div className="body plan-body">
        {lanes.map((lane) => (
          <LaneList key={lane} lane={lane} draft={draft} states={states} chosen={chosen} followed={followed} deeds={deeds} />
        ))}
        <JobPicker
          jobs={card.jobs}
          onAdd={(job) => {
            setDraft((now) =>
              added(
                now,
                job,
                card.plan?.steps.map(({ id }) => id),
              ),
            );
          }}
        />
      </div>
      <div className="body">
        <StepSheet
          draft={draft}
          step={draft.find(({ id }) => id === chosen)}
          jobs={card.jobs}
          deeds={deeds}
          onSwitch={(name, on) => {
            setDraft((now) => switched(now, chosen!, name, on));
          }}
          onJoin={(other, on) => {
            setDraft((now) => joined(now, chosen!, other, on));
          }}
        />
      </div>
      <footer>
        <Keeping card={card} draft={draft} kept={kept} onKept={onKept} />
        <span className="grow" />
        <button
          type="button"
          className="btn main"
          aria-disabled={draft.length === 0 || undefined}
          onClick={() => {
            if (draft.length > 0) start();
          }}
        >
          {t(atWork ? 'planEdit.change' : 'planEdit.start')}
        </button>
      </footer>
    </DialogFrame>
  );
}
