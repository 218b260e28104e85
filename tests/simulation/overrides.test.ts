import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { reviewPicture } from '../../src/picture/index.ts';
import { readRun, recordRun, verifyRun, writeRun } from '../../src/replay/index.ts';
import { handDesk } from '../support/handDesk.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

/** A case whose second-best unit is sent, with or without a word about it. */
function sent(extra: Readonly<Record<string, unknown>>) {
  const desk = handDesk(worldFrom(nightMarket()), 'overrides');
  desk.until(({ state }) => Object.values(state.reports).some(({ intake }) => intake === 'ringing'));
  const report = Object.values(desk.shift.state.reports).find(({ intake }) => intake === 'ringing')!.id;
  const caseId = desk.takeIn(report, 'phone_theft');
  const [first, other] = Object.values(desk.shift.state.units)
    .filter(({ status }) => status === 'AV')
    .map(({ id }) => id);
  desk.give({
    type: 'dispatch',
    caseId,
    unit: other,
    ...('why' in extra || 'insteadOf' in extra ? { ...extra, ...('insteadOf' in extra && { insteadOf: first }) } : {}),
  });
  return { ...desk, first: first!, other: other!, caseId };
}

test('sending another unit than the first is kept in the fact, with its reason, and changes nothing else', () => {
  const [plain, told] = [sent({}), sent({ insteadOf: true, why: '离得近' })];
  expect(plain.facts('unitDispatched').at(-1)).not.toHaveProperty('insteadOf');
  expect(told.facts('unitDispatched').at(-1)).toMatchObject({ unit: told.other, insteadOf: told.first, why: '离得近' });
  for (const desk of [plain, told]) desk.wait(desk.shift.state.now + 900);
  const bare = ({ shift }: typeof told): unknown =>
    shift.log.map(({ at, fact }) => (fact.type === 'unitDispatched' ? { at, type: fact.type, unit: fact.unit } : { at, fact }));
  expect(bare(told)).toEqual(bare(plain));
});

test('a run with it is written, read and verified, and the debrief shows it on its case', () => {
  const { shift, caseId, other, first } = sent({ insteadOf: true, why: 'closer by the bridge' });
  const read = readRun(writeRun(recordRun(shift)));
  expect(read.ok && verifyRun(read.value)).toMatchObject({ ok: true });
  const { world, seed, log, journal, state } = shift;
  const picture = reviewPicture({
    world,
    seed,
    log,
    journal,
    state,
    assessment: assess(world, seed, log, state),
    engine: 'test',
    verification: { state: 'running', checkpoints: 0, hash: '', difference: null },
    stateAt: () => state,
  });
  const sign = (unit: string): string => state.units[unit as never]!.callSign;
  expect(picture.cases.find((record) => record.caseId === caseId)?.overrides).toEqual([
    { at: state.now, unit: sign(other), insteadOf: sign(first), why: 'closer by the bridge' },
  ]);
});
