import { expect, test } from 'vitest';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { startShift } from '../../src/simulation/index.ts';
import { shareOf } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

/** A desk that has the community officer look at every footage it gets, and otherwise works by routine. */
const asksTheBeat: Policy = (desk, memory, dice) => {
  for (const { caseId } of desk.active) {
    const card = desk.card(caseId);
    const show = card?.jobs.find(({ job }) => job === 'ask_local')?.choices[0];
    if (!card || !show || memory[caseId] === true) continue;
    if (show.refusal === undefined && card.units.some(({ unit, light }) => unit === 'u503' && light === 'reported'))
      return { command: show.command, memory: { ...memory, [caseId]: true } };
    if (card.evidence.some(({ name }) => /video|footage|camera/i.test(name.en)) && card.units.every(({ unit }) => unit !== 'u503')) {
      const send = desk.free(caseId).find(({ unit, offer }) => unit === 'u503' && offer.refusal === undefined);
      if (send) return { command: send.offer.command, memory };
    }
  }
  return policies.nearest(desk, memory, dice);
};

test('given footage shown to the community officer on 100 evenings, then about 8 of 100 faces are known, and the desk has a name from it', () => {
  const world = worldFrom(
    quietEvening({
      lasts: '3h',
      scripted: ['night-market', 'nanan-market', 'karaoke-hexiang'].map((place, index) => ({
        id: `t${index}`,
        type: 'shoplift',
        at: `${1 + index * 20}m`,
        delay: '5m',
        where: { place },
        channel: '110',
      })),
    }),
  );
  let [shown, known] = [0, 0];
  for (let index = 0; index < 100; index++) {
    const shift = startShift(world, `beat-${index}`);
    play(shift, asksTheBeat, world.ends);
    for (const { fact } of shift.log) {
      if (fact.type === 'activityDone' && fact.act === 'video.shown_locally') shown++;
      if (fact.type === 'beliefGained' && fact.belief.aspect === 'identity' && fact.belief.source === 'u503') known++;
    }
  }
  const share = shareOf(known, shown);
  console.info(`faces known: ${share.mean.toFixed(3)} (${share.low.toFixed(3)} to ${share.high.toFixed(3)}) of ${shown}`);
  expect(shown).toBeGreaterThan(60);
  expect(share.low).toBeLessThan(0.08);
  expect(share.high).toBeGreaterThan(0.08);
  expect(share.high).toBeLessThan(0.2);
}, 60_000);
