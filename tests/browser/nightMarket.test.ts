import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { readRun, type RunFile, verifyRun } from '../../src/replay/index.ts';
import { beginShift, gameOfEachTest } from '../support/page.ts';
import { axeFindings } from './axe.ts';
import { traineeAt, type Trainee } from './desk.ts';

const game = gameOfEachTest();
let trainee: Trainee;
beforeEach(() => {
  trainee = traineeAt(game.page);
});

const evening = 22 * 3600;
/** What this trainee answers when the work asks, whichever of these is among the options; else the first. */
const answers = [/at once/, /Criminal case/, /relatives/i, /check/i];

/** What the trainee took notice of on the way. */
interface Evening {
  answered: number;
  phone: string;
  fraud: string;
  careless: string;
}

// The shift runs in real time: on a machine that stands still for seconds a caller may give up; then the evening is played once more.
test('night market, from the menu to the debrief, by roles and names alone', { retry: 1, timeout: 600_000 }, async () => {
  const { page } = game;
  const { button } = trainee;
  await page.getByRole('textbox', { name: /seed/i }).fill('lychee');
  expect(await axeFindings(page), 'the menu').toEqual([]);
  await button('Play Night market').click();
  await beginShift(page);

  const notes = await playEvening();
  expect(notes.answered).toBeGreaterThanOrEqual(8);

  const handOver = page.getByRole('dialog', { name: 'Hand-over' });
  await handOver.waitFor();
  await handOver
    .getByRole('button', { name: /^CN-|^CX-/ })
    .first()
    .click();
  await handOver.getByRole('button', { name: 'Sign', exact: true }).click();
  const onwards = page.getByRole('button', { name: /debrief|End the shift/i });
  await onwards.first().click();

  await page.getByRole('heading', { name: /After action/ }).waitFor({ timeout: 60_000 });
  await page.getByRole('status').filter({ hasText: 'Verified' }).waitFor({ timeout: 60_000 });
  expect(await axeFindings(page), 'the debrief').toEqual([]);

  const finding = page
    .getByRole('listitem')
    .filter({ hasText: notes.careless })
    .filter({ hasText: /C[NX]-\d\d/ })
    .first();
  await finding.getByRole('button').first().click();
  expect(await finding.innerText(), 'the breach on purpose, with its second').toMatch(/\d\d:\d\d:\d\d/);
  expect(await finding.innerText(), 'and its article').toMatch(/(PSAPL|BWV|ACP|CPP|CPL|RFR|110R|PL|local|KPI) ?/);

  const [download] = await Promise.all([page.waitForEvent('download'), button('Save run').first().click()]);
  const read = readRun(await readFile(await download.path(), 'utf8'));
  if (!read.ok) throw new Error(read.problem.message);
  const run = read.value;
  expect(
    verifyRun(run, {
      scoreOf: ({ world, seed, log, state }) => JSON.parse(JSON.stringify(assess(world, seed, log, state).score)) as never,
    }),
  ).toMatchObject({ ok: true });
  expect(stagesOf(run, notes.phone), 'the stolen phone is with its owner again').toContain('returned');
  expect(stagesOf(run, notes.fraud), 'the payment was stopped').toContain('stopped');
  expect(game.complaints).toEqual([]);
});

/** The stages of property that a case went through, by its number. */
function stagesOf({ facts }: RunFile, number: string): string[] {
  const caseId = facts.flatMap(({ fact }) => (fact.type === 'caseGraded' && fact.number === number ? [fact.caseId] : []))[0];
  return facts.flatMap(({ fact }) =>
    fact.type === 'stageChanged' && fact.caseId === caseId && fact.region === 'property' ? [fact.to] : [],
  );
}

async function playEvening(): Promise<Evening> {
  const { button, clock, onTheLine, skip, takeCall, answerAsk, doWhatNow } = trainee;
  const notes: Evening = { answered: 0, phone: '', fraud: '', careless: '' };
  let reloaded = false;
  for (let turns = 0; (await clock()) < evening - 180; turns++) {
    if (turns > 900) throw new Error(`the evening stands at ${await clock()} s`);
    if ((await button(/^Answer/).count()) > 0 || (await onTheLine().count()) > 0) {
      const { type, number } = await takeCall();
      notes.answered++;
      if (number !== null) await begin(type, number, notes);
    } else if (!(await answerAsk(answers)) && !((await doWhatNow()) && (await answerAsk(answers)))) await skip();
    if (!reloaded && notes.answered === 5) {
      reloaded = true;
      await reload();
    }
  }
  return notes;
}

/** Sends the nearest unit and starts the plan; the first case that is neither the phone nor the fraud is done carelessly on purpose. */
async function begin(type: string, number: string, notes: Evening): Promise<void> {
  const { button, sendAndPlan } = trainee;
  if (type.startsWith('Phone') && notes.phone === '') notes.phone = number;
  else if (type.startsWith('Telecom') && notes.fraud === '') notes.fraud = number;
  else if (/^(E-bike|Dispute)/.test(type) && notes.careless === '') {
    notes.careless = number;
    await button('Fast').click();
  }
  await sendAndPlan();
}

/** Reloads the page in the middle: the shift stands paused at the second it had reached, and goes on. */
async function reload(): Promise<void> {
  const { page } = game;
  const { button, clock } = trainee;
  await page.waitForTimeout(1500);
  const before = await clock();
  await page.reload();
  await page.getByRole('timer').first().waitFor();
  const after = await clock();
  expect(Math.abs(after - before)).toBeLessThanOrEqual(3);
  await page.waitForTimeout(1500);
  expect(await clock(), 'paused').toBe(after);
  await button(/^(Go on|Play|Resume)/)
    .first()
    .click();
}
