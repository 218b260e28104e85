import type { CaseCard } from '../../../picture/index.ts';
import type { Choice } from './choice.ts';
import type { Part, Verb } from './verbs.ts';
import { caseSaid } from './said.ts';
import type { Subject } from './subject.ts';

type Job = CaseCard['jobs'][number];

/** The jobs of a case, by verb, alias and name. */
export const jobsOf = (card: CaseCard | undefined): readonly Choice[] =>
  (card?.jobs ?? []).map((job) => ({
    value: job.job,
    names: [job.verb.en, job.verb.zh, ...job.verb.aliases, job.name.en, job.name.zh],
    label: job.name,
  }));

const jobNamed = (subject: Subject, id: string | undefined): Job | undefined => subject.card?.jobs.find((job) => job.job === id);

/** Whom or what a job may be about. */
const targetsOf = (job: Job | undefined): readonly Choice[] =>
  (job?.choices ?? []).flatMap((choice) =>
    choice.what === null
      ? []
      : [{ value: choice.person ?? choice.item ?? '', names: [choice.what.en, choice.what.zh], label: choice.what }],
  );

/** Whom or what the job concerns: may be left out when there is one choice, or only one that is open. */
const target: Part = {
  what: 'part.target',
  choices: (subject, [job]) => targetsOf(jobNamed(subject, job?.value)),
  optional: (subject, [job]) => {
    const found = jobNamed(subject, job?.value);
    return targetsOf(found).length <= 1 || found?.choices.filter((choice) => !choice.refusal).length === 1;
  },
};

/** `work <job> [whom or what]`: an order on the case, with a job's own verb as a short form. */
export const work: Verb = {
  id: 'work',
  names: { en: ['work', 'w', 'order'], zh: ['办理', '办', '令'] },
  needs: 'case',
  parts: [{ what: 'part.job', choices: (subject) => jobsOf(subject.card) }, target],
  now: (subject) => subject.card?.jobs.some((job) => job.choices.some((choice) => !choice.refusal)) ?? false,
  order: (subject, [picked, whom]) => {
    const job = jobNamed(subject, picked?.value);
    const open = job?.choices.find((choice) => !choice.refusal) ?? job?.choices[0];
    const choice = whom === undefined ? open : job?.choices.find((each) => (each.person ?? each.item) === whom.value);
    if (!job || !choice) return null;
    const slots = { job: job.name, number: caseSaid(subject.picture, subject.caseId) };
    return {
      command: choice.command,
      meaning: choice.what ? { key: 'means.workOn', slots: { ...slots, target: choice.what } } : { key: 'means.work', slots },
    };
  },
};
