import { each, idsOf, named, type PackCheck, strangers, under } from './check.ts';

/** Jobs name activities, asks, desks, powers and rules that exist; asks and activities name existing activities and rules. */
export const jobsHangTogether: PackCheck = ({ jobs, asks, activities, desks, rules, unitKinds }) => {
  const [acts, questions, laws] = [idsOf(activities), idsOf(asks), idsOf(rules.rules)];
  const powers = new Set(unitKinds.flatMap((kind) => kind.powers));
  const switchRules = under(jobs, ['jobs'], (job, path) =>
    under(job.switches, [...path, 'switches'], (one, at) => named([...at, 'rule'], one.rule)),
  );
  return [
    ...strangers(
      under(jobs, ['jobs'], (job, path) =>
        under(job.steps, [...path, 'steps'], (step, at) => ('act' in step ? named([...at, 'act'], step.act) : [])),
      ),
      acts,
      'activity',
    ),
    ...strangers(
      under(jobs, ['jobs'], (job, path) =>
        under(job.steps, [...path, 'steps'], (step, at) => ('ask' in step ? named([...at, 'ask'], step.ask) : [])),
      ),
      questions,
      'ask',
    ),
    ...under(jobs, ['jobs'], (job, path) =>
      under(job.steps, [...path, 'steps'], (step, at) =>
        'act' in step ? strangers(named([...at, 'switch'], step.switch), idsOf(job.switches), 'switch of this job') : [],
      ),
    ),
    ...strangers(
      under(jobs, ['jobs'], ({ doer }, path) => ('desk' in doer ? named([...path, 'doer', 'desk'], doer.desk) : [])),
      idsOf(desks),
      'desk',
    ),
    ...strangers(
      under(jobs, ['jobs'], ({ doer }, path) => ('units' in doer ? each([...path, 'doer', 'units', 'powers'], doer.units.powers) : [])),
      powers,
      'power that any unit kind has:',
    ),
    ...strangers(
      under(asks, ['asks'], (ask, path) => under(ask.options, [...path, 'options'], (option, at) => each([...at, 'adds'], option.adds))),
      acts,
      'activity',
    ),
    ...strangers(
      under(activities, ['activities'], (act, path) =>
        under(act.effects, [...path, 'effects'], (effect, at) =>
          effect.do === 'later' ? [...named([...at, 'activity'], effect.activity), ...named([...at, 'closed'], effect.closed)] : [],
        ),
      ),
      acts,
      'activity',
    ),
    ...strangers(
      [
        ...switchRules,
        ...under(asks, ['asks'], (ask, path) => each([...path, 'rules'], ask.rules)),
        ...under(activities, ['activities'], (act, path) =>
          under(act.effects, [...path, 'effects'], (effect, at) => ('rule' in effect ? named([...at, 'rule'], effect.rule) : [])),
        ),
      ],
      laws,
      'rule',
    ),
  ];
};
