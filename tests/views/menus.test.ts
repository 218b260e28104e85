import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/picture/index.ts';
import { parse } from '../../src/views/console/commandLine/parse.ts';
import { writeLine } from '../../src/views/console/commandLine/writeLine.ts';
import { commandsIn, menuEntries } from '../../src/views/console/menu/entries.ts';
import { nothingSelected, type DeskSelection } from '../../src/views/console/selection.ts';
import { menuMark, menuTarget, type MenuTarget } from '../../src/views/shared/menuMark.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

const atCase: DeskSelection = { ...nothingSelected, caseId: 'c0417' as never };
const commands = (target: MenuTarget, selection = atCase): readonly Command[] =>
  commandsIn(menuEntries(target, { picture: busyEvening, selection }));
const asks = busyEvening.messages.find(({ replies }) => replies.length > 0)!;
const targets: readonly MenuTarget[] = [
  { kind: 'case', id: 'c0417' },
  { kind: 'call', id: 'r0420' },
  { kind: 'unit', id: 'u303' },
  { kind: 'order', id: 'o7' },
  { kind: 'post', id: 'ferry' },
  { kind: 'message', id: String(asks.id) },
];

describe('a menu', () => {
  test.each(targets.map((target) => [target.kind, target] as const))('of a %s offers commands', (_, target) => {
    expect(commands(target).length).toBeGreaterThan(0);
    expect(menuTarget(menuMark(target.kind, target.id))).toEqual(target);
  });
  test('of a case offers what its buttons do: units, jobs, plan, manner, answers, closing', () => {
    const card = busyEvening.card('c0417' as never)!;
    expect(commands(targets[0]!)).toEqual(
      expect.arrayContaining([
        ...card.closing.map(({ command }) => command),
        ...card.jobs.flatMap(({ choices }) => choices.map(({ command }) => command)),
        ...busyEvening.recommended('c0417' as never).map(({ offer }) => offer.command),
        { type: 'stopPlan', caseId: 'c0417' },
        { type: 'reply', order: 'o7', option: 'watch' },
      ]),
    );
  });
  test('keeps what is greyed, with its reason', () => {
    const busy = menuEntries(targets[0]!, { picture: busyEvening, selection: atCase })
      .find(({ id }) => id === 'send')!
      .inside!.find(({ id }) => id === 'send/u301')!;
    expect(busy.offer?.refusal?.code).toBe('unitBusy');
  });
  test('of something unknown is empty', () => {
    expect(commands({ kind: 'case', id: 'c9999' })).toEqual([]);
  });
  test.each(['en', 'zh'] as const)('every command of it can be written as a line and reads back, in %s', (language) => {
    for (const target of targets)
      for (const command of commands(target)) {
        const line = writeLine(command, busyEvening, language);
        const reading = parse(line, {
          picture: busyEvening,
          selection: 'report' in command ? { ...nothingSelected, report: command.report } : atCase,
          language,
        });
        expect([line, reading.kind === 'command' ? reading.command : reading]).toEqual([line, command]);
      }
  });
});
