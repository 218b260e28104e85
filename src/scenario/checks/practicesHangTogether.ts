import { each, idsOf, type PackCheck, strangers, under } from './check.ts';

/** Ways of working name activities, desks and jobs that exist. */
export const practicesHangTogether: PackCheck = ({ practices, activities, desks, jobs }) => {
  const [acts, seats, work] = [idsOf(activities), idsOf(desks), idsOf(jobs)];
  return under(practices, ['practices'], ({ effects }, path) =>
    under(effects, [...path, 'effects'], (effect, at) => {
      switch (effect.do) {
        case 'pace':
          return [
            ...strangers(each([...at, 'activities'], effect.activities), acts, 'activity'),
            ...strangers(each([...at, 'desks'], effect.desks), seats, 'desk'),
          ];
        case 'joint':
          return strangers(each([...at, 'seats'], effect.seats), seats, 'desk');
        case 'waves':
          return strangers(each([...at, 'does'], effect.does), work, 'job');
        case 'board':
          return strangers(
            under(effect.steps, [...at, 'steps'], ({ acts: names }, place) => each([...place, 'acts'], names)),
            acts,
            'activity',
          );
        case 'handling':
        case 'rings':
        case 'platform':
        case 'campaign':
        case 'column':
          return [];
      }
    }),
  );
};
