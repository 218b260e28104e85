import { memo, useState, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { CaseCard } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { Icon } from '../../shared/icons.tsx';
import { FilterButton, FilterField, useFilter } from '../../shared/ListFilter.tsx';
import { moveAmongRows } from '../../shared/Row.tsx';
import { refusalSaid } from '../../shared/wording.ts';
import { useWords } from '../../shared/Wording.tsx';
import { useActions, useNames } from '../actions.tsx';

type Job = CaseCard['jobs'][number];
type Choice = Job['choices'][number];
type Switches = Readonly<Record<string, boolean>>;

interface SwitchesProps {
  readonly job: Job;
  readonly on: (id: string) => boolean;
  readonly changed: boolean;
  readonly onSwitch: (id: string, value: boolean) => void;
}

/** The manner of one order: what is done by standing order, each to be left out at the trainee's risk. */
function SwitchesButton({ job, on, changed, onSwitch }: SwitchesProps): ReactNode {
  const { t, say } = useWords();
  return (
    <DialogTrigger>
      <Button className={`sw manner${changed ? ' changed' : ''}`}>
        <span className="sr">{t('job.manner', { job: say(job.name) })} </span>
        <Icon name="manner" size={13} />
        {job.switches.filter((each) => on(each.id)).length}/{job.switches.length}
      </Button>
      <Popover placement="left top">
        <Dialog className="pop switches-pop" aria-label={t('job.manner', { job: say(job.name) })}>
          <p className="small t2">{t('job.mannerWhy')}</p>
          {job.switches.map((each) => (
            <label key={each.id} className="item">
              <input
                type="checkbox"
                checked={on(each.id)}
                onChange={(event) => {
                  onSwitch(each.id, event.target.checked);
                }}
              />
              <span>{say(each.name)}</span>
              {each.rule === null ? null : <span className="t3 small">{each.rule}</span>}
            </label>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ChoiceButtonProps {
  readonly choice: Choice;
  readonly label: string;
  readonly job: string;
  readonly onGive: () => void;
  readonly tight: boolean;
}

function ChoiceButton({ choice, label, job, onGive, tight }: ChoiceButtonProps): ReactNode {
  const { refusal } = useWords();
  const { refused } = useActions();
  const names = useNames();
  const why = choice.refusal ? refusal(choice.refusal, choice.because, names) : '';
  return (
    <button
      type="button"
      data-row
      className={`job-go${tight ? ' tight' : ''}`}
      aria-disabled={why !== '' || undefined}
      title={why || undefined}
      aria-label={[label === job ? job : `${job}: ${label}`, why].filter((part) => part !== '').join(' ')}
      onClick={() => {
        if (why === '') onGive();
        else refused(refusalSaid(choice, names));
      }}
    >
      <span className="clip">{label}</span>
      {why === '' ? null : ' '}
      {why === '' ? null : <span className="reason clip">{why}</span>}
    </button>
  );
}

const JobRow = memo(
  function JobRow({ job, fast }: { readonly job: Job; readonly fast: boolean }): ReactNode {
    const { say, language } = useWords();
    const { give } = useActions();
    const [set, setSet] = useState<Switches>({});
    const on = (id: string): boolean => set[id] ?? !fast;
    const order = (choice: Choice): void => {
      give(choice.command.type === 'order' && Object.keys(set).length > 0 ? { ...choice.command, switches: set } : choice.command);
      setSet({});
    };
    const single = job.choices.length === 1 && job.choices[0]!.what === null ? job.choices[0]! : null;
    const open = job.choices.some((choice) => !choice.refusal);
    return (
      <li className={`job${open ? '' : ' greyed'}`}>
        {single ? (
          <ChoiceButton
            choice={single}
            label={say(job.name)}
            job={say(job.name)}
            tight={false}
            onGive={() => {
              order(single);
            }}
          />
        ) : (
          <div className="job-many">
            <span className="job-name">{say(job.name)}</span>
            <span className="targets">
              {job.choices.map((choice, index) => (
                <ChoiceButton
                  key={choice.person ?? choice.item ?? index}
                  choice={choice}
                  label={choice.what ? say(choice.what) : say(job.name)}
                  job={say(job.name)}
                  tight
                  onGive={() => {
                    order(choice);
                  }}
                />
              ))}
            </span>
          </div>
        )}
        <span className="verb">{job.verb[language]}</span>
        {job.switches.length > 0 && open ? (
          <SwitchesButton
            job={job}
            on={on}
            changed={Object.keys(set).length > 0}
            onSwitch={(id, value) => {
              setSet({ ...set, [id]: value });
            }}
          />
        ) : (
          <span />
        )}
      </li>
    );
  },
  (a, b) => alike(a, b),
);

interface JobsColumnProps extends Pick<CaseCard, 'jobs' | 'closing' | 'manner'> {
  readonly folded: boolean;
  readonly switcher: ReactNode;
}
const lanes = ['scene', 'desks', 'victim'] as const;
const isOpen = (job: Job): boolean => job.choices.some((choice) => !choice.refusal);

/** All work that can be ordered on the case, by lane: what is open first, then what is not, with the reason. */
export const JobsColumn = memo(
  function JobsColumn({ jobs: every, closing, manner, folded, switcher }: JobsColumnProps): ReactNode {
    const { t, say } = useWords();
    const { give, refused } = useActions();
    const words = useWords();
    const names = useNames();
    const { shown: all, filter } = useFilter(every, (job) => [
      job.name,
      job.verb.en,
      job.verb.zh,
      ...job.verb.aliases,
      ...job.choices.map(({ what }) => what),
    ]);
    return (
      <section className="col jobs-col" aria-label={t('jobs.title')} data-folded={folded} data-filtered>
        <h3>
          {switcher}
          <span className="only-wide">{t('jobs.title')}</span>
          <span className="r">{t('jobs.open', { n: every.filter(isOpen).length, of: every.length })}</span>
          <FilterButton filter={filter} list={t('jobs.title')} />
        </h3>
        <FilterField filter={filter} list={t('jobs.title')} />
        <div className="scroll jobs" onKeyDown={moveAmongRows}>
          {lanes.map((lane) => {
            const jobs = all.filter((job) => job.lane === lane);
            return jobs.length === 0 ? null : (
              <div key={lane}>
                <h4>{t(`lane.${lane}`)}</h4>
                <ul>
                  {[...jobs.filter(isOpen), ...jobs.filter((job) => !isOpen(job))].map((job) => (
                    <JobRow key={job.job} job={job} fast={manner === 'fast'} />
                  ))}
                </ul>
              </div>
            );
          })}
          {closing.length > 0 ? (
            <div>
              <h4>{t('jobs.closing')}</h4>
              <ul>
                {closing.map((offer) => {
                  const why = offer.refusal ? words.refusal(offer.refusal, offer.because, names) : '';
                  return (
                    <li key={say(offer.label)} className={`job${why === '' ? '' : ' greyed'}`}>
                      <button
                        type="button"
                        data-row
                        className="job-go"
                        aria-disabled={why !== '' || undefined}
                        title={why || undefined}
                        onClick={() => {
                          if (why === '') give(offer.command);
                          else refused(refusalSaid(offer, names));
                        }}
                      >
                        <span className="clip">{say(offer.label)}</span>
                        {why === '' ? null : <span className="reason clip">{why}</span>}
                      </button>
                      <span className="verb">{t('jobs.closeVerb')}</span>
                      <span />
                    </li>
                  );
                })}
              </ul>
            </div>
          ) : null}
        </div>
      </section>
    );
  },
  (a, b) => alike(a, b, new Set(['switcher'])),
);
