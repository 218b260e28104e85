import { memo, type ReactNode } from 'react';
import type { CallPicture } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Mark } from '../../shared/marks.tsx';
import { RowList } from '../../shared/Row.tsx';
import { refusalSaid } from '../../shared/wording.ts';
import { useWords } from '../../shared/Wording.tsx';
import { FigureKey } from '../keys/KeysContext.tsx';
import { useActions, useNames } from '../actions.tsx';

type Question = CallPicture['questions'][number];

function QuestionRow({
  question,
  index,
  live,
}: {
  readonly question: Question;
  readonly index: number;
  readonly live: boolean;
}): ReactNode {
  const { say, t, refusal } = useWords();
  const { give, refused } = useActions();
  const names = useNames();
  const why = question.offer.refusal ? refusal(question.offer.refusal, question.offer.because, names) : '';
  const greyed = why !== '';
  return (
    <li>
      <button
        type="button"
        data-row
        data-digit={live && !question.asked ? index + 1 : undefined}
        className={`question${question.asked ? ' asked' : ''}`}
        aria-disabled={greyed || undefined}
        title={greyed && !question.asked ? why : undefined}
        onClick={() => {
          if (greyed) refused(refusalSaid(question.offer, names));
          else give(question.offer.command);
        }}
      >
        <Mark kind={question.asked ? 'ok' : 'wait'} {...(question.asked && { label: t('call.asked') })} />
        <span>{question.asked ? <s>{say(question.ask)}</s> : say(question.ask)}</span>
        {question.asked || index > 8 ? null : <FigureKey n={index + 1} />}
      </button>
    </li>
  );
}

/** The questions of the call's card: each once, by its key; those already asked are struck out. */
export const QuestionCard = memo(
  function QuestionCard({
    questions,
    live,
    written,
  }: {
    readonly questions: readonly Question[];
    readonly live: boolean;
    /** What came in writing is asked nothing before somebody calls back. */
    readonly written: boolean;
  }): ReactNode {
    const { t, refusal } = useWords();
    const names = useNames();
    const first = questions.find((question) => !question.asked)?.offer;
    const why = !first?.refusal ? '' : written ? t('call.written.ask') : refusal(first.refusal, first.because, names);
    return (
      <section className="col" aria-label={t('call.card')}>
        <h3>
          {t('call.card')}
          <span className="r">{t('call.askedOf', { n: questions.filter((question) => question.asked).length, of: questions.length })}</span>
        </h3>
        {why === '' ? null : (
          <p className="reason pad" role="note">
            {why}
          </p>
        )}
        <RowList label={t('call.card')} className="qcard">
          {questions.map((question, index) => (
            <QuestionRow key={question.id} question={question} index={index} live={live} />
          ))}
        </RowList>
      </section>
    );
  },
  (a, b) => alike(a, b),
);
