import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { activationsOf, caseWatch, check, follow, followTime, ruleBookOf, type Activation, type View } from '../../src/procedure/index.ts';
import { advance, attributeAtBirth, type Shift } from '../../src/simulation/index.ts';
import { askCaller, fileCase, first, give, onTheLine, waitFor } from '../support/desk.ts';
import { quietEvening, scenarioOf, worldFrom } from '../support/sources.ts';

const { report, caseId } = first;
const half = 1800;

/** The drill with its call, and the instant at which the report was received. */
function fraud(): { readonly shift: Shift; readonly received: number } {
  const shift = onTheLine(worldFrom(scenarioOf('drill-stop-payment')), 'a');
  const at = shift.log.find(({ fact }) => fact.type === 'activityDone' && fact.act === 'report.received')!.at;
  waitFor(shift, () => !deskPictures(shift)().call!.speaking, 120);
  return { shift, received: at };
}

const rule = 'CN-50' as never;

/** The rule in a view of the log, after the bound was watched to the end. */
function judged({ world, log, state }: Shift, view: View): { readonly one: Activation | undefined; readonly agrees: boolean } {
  const book = ruleBookOf(world, (incident, person, name) => attributeAtBirth(world, incident, person, name));
  const watch = caseWatch(view);
  log.forEach((entry, index) => follow(book, watch, entry, index));
  followTime(book, watch, state.now);
  const { origin, start, entries, monitor } = watch.cases[caseId]!;
  const key = ({ rule: id, at, person, verdict, expires }: Activation): string => `${id}/${at}/${person ?? ''}/${verdict}/${expires ?? ''}`;
  const checked = check(book.profile, start, entries, state.now - origin).map(key);
  return {
    one: activationsOf(watch.cases[caseId]!).find((activation) => activation.rule === rule),
    agrees: JSON.stringify(checked.sort()) === JSON.stringify(monitor.activations.map(key).sort()),
  };
}

describe('the half hour for the stop-payment, of which type and transfer are known only after the report', () => {
  test('its clock runs from the report, under Law and among the clocks; amber at three quarters, red at the end', () => {
    const { shift, received } = fraud();
    fileCase(shift, 'telecom_fraud', 1);
    const desk = deskPictures(shift);
    if (!desk().clocks.some((clock) => clock.rule === rule)) askCaller(shift, 'transfer');
    expect(desk().clocks.filter((clock) => clock.rule === rule)).toMatchObject([
      { kind: 'money', bound: half, state: 'quiet', number: '0401' },
    ]);
    expect(
      desk()
        .card(caseId)!
        .law.filter((row) => row.rule === rule),
    ).toMatchObject([{ state: 'open', at: received, expires: received + half }]);
    const warned = (): unknown => desk().warnings.find((warning) => warning.rule === rule)?.level;
    advance(shift, instant(received + 0.75 * half - 1));
    expect(warned()).toBeUndefined();
    advance(shift, instant(received + 0.75 * half));
    expect(warned()).toBe('amber');
    expect(desk().warnings.find((warning) => warning.rule === rule)!.command).toMatchObject({ type: 'order', job: 'stop_payment' });
    advance(shift, instant(received + half));
    expect(warned()).toBe('amber');
    advance(shift, instant(received + half + 1));
    expect(warned()).toBe('red');
    for (const view of ['known', 'truth'] as const)
      expect(judged(shift, view)).toMatchObject({ agrees: true, one: { at: 0, verdict: 'violated', expires: half, brokenAt: half } });
  });

  test('a type taken back takes the duty with it, and brings it back from the report', () => {
    const { shift } = fraud();
    fileCase(shift, 'telecom_fraud', 1);
    if (judged(shift, 'known').one === undefined) askCaller(shift, 'transfer');
    give(shift, { type: 'setType', report, caseType: 'advice_call' as never });
    expect(judged(shift, 'known').one).toBeUndefined();
    give(shift, { type: 'setType', report, caseType: 'telecom_fraud' as never });
    expect(judged(shift, 'known').one).toMatchObject({ at: 0, verdict: 'open', expires: half });
  });
});

test('what is done before it is known counts', () => {
  const shift = onTheLine(
    worldFrom(
      quietEvening({
        scripted: [{ id: 'one', at: '0s', delay: '5s', type: 'phone_theft', channel: '110', where: { place: 'night-market' } }],
      }),
    ),
    'kept',
  );
  fileCase(shift, 'phone_theft');
  const rows = deskPictures(shift)()
    .card(caseId)!
    .law.filter((row) => row.rule === ('CN-01' as never));
  expect(rows).toMatchObject([{ state: 'kept' }]);
});
