import type { CaseCard, OwnStep } from '../../../picture/index.ts';
import type { Language } from '../../shared/wording.ts';
import { lanes, type Lane } from '../plan/draft.ts';
import { pick, type Choice } from './choice.ts';
import { tokensOf } from './tokens.ts';

/**
 * The steps of a plan in one line: `scene: Secure the scene / Search the area -cameraOn desks: Watch public video <secure`.
 * A lane stands before its steps and `/` between them; behind a step `-name` leaves out one of its switches and `+name` names it all
 * the same, `<step` waits for another, and `#step` is its own name where that is not the one which the reading would give it.
 */
const laneNames: Readonly<Record<Lane, readonly [string, string]>> = {
  scene: ['scene:', '现场:'],
  desks: ['desks:', '席位:'],
  victim: ['complainant:', '报警人:'],
};
const laneOf = (word: string): Lane | undefined => lanes.find((lane) => laneNames[lane].includes(word));

type Known = Pick<CaseCard, 'plan' | 'planBasis' | 'jobs'>;

/** The steps that the plan at work and that of the type have for a job, by name. */
const knownSteps = ({ plan, planBasis }: Known, job: string): readonly string[] => [
  ...(plan?.steps ?? []).filter(({ jobId }) => jobId === job).map(({ id }) => id),
  ...planBasis.steps.filter((step) => step.job === job).map(({ id }) => id),
];

/** The name that a step has if it is not named: that of the first known step with its job that is not yet in the line; else one of its own. */
function nameOf(known: Known, job: string, before: readonly OwnStep[]): string {
  const used = before.map(({ id }) => id);
  const own = used.map((id) => Number(/^own(\d+)$/.exec(id)?.[1] ?? 0));
  return knownSteps(known, job).find((id) => !used.includes(id)) ?? `own${Math.max(0, ...own) + 1}`;
}

/** Jobs by name, of the case and of its plans. */
function jobChoices({ plan, planBasis, jobs }: Known): readonly Choice[] {
  const all = [
    ...jobs.map(({ job, name }) => ({ job, name })),
    ...planBasis.steps.map(({ job, name }) => ({ job, name })),
    ...(plan?.steps ?? []).map(({ jobId, job }) => ({ job: jobId, name: job })),
  ];
  return all
    .filter(({ job }, index) => all.findIndex((each) => each.job === job) === index)
    .map(({ job, name }) => ({ value: job, names: [name.en, name.zh, job], label: name }));
}

const isOption = (word: string): boolean => /^[#<+-]./.test(word);

/** A job by the words of a step, if they name one and nothing else. */
function jobIn(words: readonly string[], choices: readonly Choice[]): string | null {
  const { found, ...picked } = pick(words, choices, false);
  return found && 'used' in picked && picked.used === words.length ? found.value : null;
}

function stepIn(known: Known, lane: Lane, words: readonly string[], before: readonly OwnStep[]): OwnStep | null {
  const job = jobIn(
    words.filter((word) => !isOption(word)),
    jobChoices(known),
  );
  if (job === null) return null;
  const options = words.filter(isOption);
  const said = (sign: string): readonly string[] => options.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
  const names = known.jobs.find((each) => each.job === job)?.switches.map(({ id }) => id) ?? [];
  const switches = Object.fromEntries(
    options.flatMap((word) => {
      const name = names.find((each) => each.toLowerCase() === word.slice(1));
      return name !== undefined && /^[+-]/.test(word) ? [[name, word.startsWith('+')] as const] : [];
    }),
  );
  if (Object.keys(switches).length < said('+').length + said('-').length) return null;
  return {
    id: said('#')[0] ?? nameOf(known, job, before),
    lane,
    job: job as OwnStep['job'],
    ...(Object.keys(switches).length > 0 && { switches }),
    ...(said('<').length > 0 && { after: said('<') }),
  };
}

/** Reads the steps of a plan; null where a word is none of them. */
export function stepsIn(known: Known, words: readonly string[]): readonly OwnStep[] | null {
  const steps: OwnStep[] = [];
  let lane: Lane | undefined;
  let step: string[] = [];
  const finished = (): boolean => {
    if (step.length === 0) return true;
    const read = lane === undefined ? null : stepIn(known, lane, step, steps);
    if (read) steps.push(read);
    step = [];
    return read !== null;
  };
  for (const word of [...words, '/']) {
    const next = laneOf(word);
    if (next === undefined && word !== '/') step.push(word);
    else if (!finished()) return null;
    lane = next ?? lane;
  }
  return steps.length === 0 ? null : steps;
}

/** Writes the steps of a plan so that they read back as they are. */
export function stepsText(known: Known, steps: readonly OwnStep[], language: Language): string {
  const choices = jobChoices(known);
  return steps
    .flatMap(({ id, lane, job, switches = {}, after = [] }, index) => {
      const before = steps.slice(0, index);
      const name = choices.find(({ value }) => value === job)?.label[language] ?? job;
      const head = before.at(-1)?.lane !== lane ? laneNames[lane][language === 'zh' ? 1 : 0] : '/';
      return [
        head,
        jobIn(tokensOf(name), choices) === job ? name : job,
        ...(nameOf(known, job, before) === id ? [] : [`#${id}`]),
        ...Object.entries(switches).map(([each, on]) => `${on ? '+' : '-'}${each}`),
        ...after.map((each) => `<${each}`),
      ];
    })
    .join(' ');
}
