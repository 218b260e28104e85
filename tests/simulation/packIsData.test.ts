import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, startShift, submit } from '../../src/simulation/index.ts';
import { played } from '../support/play.ts';
import { packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

const source = resolve(import.meta.dirname, '../../src');
/** Families of case types and kinds of place are vocabularies of the schemas; a type may have the name of one. */
const families = ['dispute', 'charged', 'parking'];
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(resolve(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [resolve(folder, entry.name)] : [],
  );

test('no id of a case type or an activity of the pack stands in the source', () => {
  const parts = packParts('cn-foshan');
  const activities = (JSON.parse(parts['activities.json']!) as { id: string }[]).map(({ id }) => id);
  const types = Object.keys(parts)
    .filter((name) => name.startsWith('caseTypes/'))
    .map((name) => (JSON.parse(parts[name]!) as { id: string }).id);
  const named = files(source).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...activities, ...types]
      .filter((id) => !families.includes(id) && new RegExp(`['"\`]${id.replace(/\./g, '\\.')}['"\`]`).test(text))
      .map((id) => `${file.slice(source.length + 1)}: ${id}`);
  });
  expect(named).toEqual([]);
});

/** A fifth case type and a new activity, written as nothing but data beside the pack's own. */
function packWithLostCat(): Record<string, unknown> {
  const parts = packParts('cn-foshan');
  const add = (name: string, ...more: unknown[]): string => JSON.stringify([...(JSON.parse(parts[name]!) as unknown[]), ...more]);
  const text = (en: string, zh: string): { en: string; zh: string } => ({ en, zh });
  const say = (en: string, zh: string): { en: string[]; zh: string[] } => ({ en: [en], zh: [zh] });
  return {
    ...parts,
    'activities.json': add('activities.json', {
      id: 'cat.fetched_down',
      name: text('cat fetched down', '救下猫'),
      kind: 'step',
      takes: '6m',
      attributes: { officers: 'crew.officers' },
      effects: [
        { do: 'outcome', is: 'rescued' },
        { do: 'satisfy', by: 20, once: 'cat' },
      ],
    }),
    'jobs.json': add('jobs.json', {
      id: 'fetch_cat',
      name: text('Fetch the cat down', '救猫'),
      verb: { en: 'fetchcat', zh: '救猫' },
      lane: 'scene',
      place: 'scene',
      doer: { units: { officers: 1 } },
      shownWhen: "known.type == 'cat_in_tree'",
      steps: [{ act: 'cat.fetched_down' }],
    }),
    'plans.json': add('plans.json', {
      id: 'plan.cat_in_tree',
      name: text('Cat in a tree', '树上的猫'),
      steps: [
        { id: 'fetch', lane: 'scene', job: 'fetch_cat' },
        {
          id: 'finish',
          lane: 'scene',
          job: (JSON.parse(parts['jobs.json']!) as { id: string }[]).find(({ id }) => id.startsWith('finish'))!.id,
        },
        { id: 'result', lane: 'victim', job: 'tell_result', until: 'case.outcome' },
      ],
    }),
    'words.json': JSON.stringify({
      ...(JSON.parse(parts['words.json']!) as object),
      'aspect.height': text('Height in metres', '高度（米）'),
    }),
    'caseTypes/cat_in_tree.json': JSON.stringify({
      id: 'cat_in_tree',
      name: text('Cat in a tree', '树上的猫'),
      family: 'service',
      disposal: 'register',
      regions: ['intake', 'complainant', 'response', 'closing'],
      channels: [['110', 1]],
      delay: '5m',
      priority: [{ is: 4 }],
      usual: 4,
      patience: '90s',
      draws: [{ name: 'height', number: { uniform: [3, 9] }, round: 1 }],
      attributes: { family: "'service'", isOffence: false, inRemit: true, victimExists: true, area: 'truth.area' },
      plain: ['channel', 'family', 'isOffence', 'inRemit', 'victimExists', 'area'],
      calls: [
        {
          id: 'neighbour',
          opening: say('There is a cat in the tree at {place}.', '{place}的树上有只猫。'),
          reveals: [{ about: 'scene', aspect: 'place' }],
        },
      ],
      questions: [
        {
          id: 'where',
          ask: text('Where exactly?', '具体在哪里？'),
          takes: '8s',
          reveals: [{ about: 'scene', aspect: 'place' }],
          answers: [{ say: say('At {place}.', '在{place}。') }],
        },
        {
          id: 'now',
          ask: text('Is it hurt?', '受伤了吗？'),
          takes: '8s',
          reveals: [{ about: 'scene', aspect: 'height', value: { from: 'truth.height' } }],
          answers: [{ say: say('No, it only cries.', '没有，就是叫。') }],
        },
      ],
      plan: 'plan.cat_in_tree',
      outcomes: [{ id: 'rescued', name: text('Cat rescued', '猫已救下'), good: true }],
      goals: [{ id: 'rescued', name: text('The cat is down', '猫下来了'), weight: 1, achieved: 'done.cat.fetched_down' }],
      phases: [],
    }),
  };
}

test('a fifth case type and a new activity, written as data, are played from the call to the closed file', () => {
  const from = { ...sources(), packs: { 'cn-foshan': packWithLostCat() } };
  const world = worldFrom(
    quietEvening({ lasts: '3h', scripted: [{ id: 'cat', type: 'cat_in_tree', at: '1m', where: { place: 'lizhi-park' }, channel: '110' }] }),
    from,
  );
  const shift = played(world, 'cat', 'lawful');
  const [record] = Object.values(shift.state.cases);
  expect(record).toMatchObject({ type: 'cat_in_tree', outcome: 'rescued', closing: 'closed' });
  expect(record!.done['cat.fetched_down' as never]).toBe(1);
});

test('a scenario without units, streams or incidents runs to its end', () => {
  const shift = startShift(worldFrom(quietEvening({ units: [], lasts: '1h' })), 'empty');
  advance(shift, instant(3600));
  expect(shift.state.ended).toBe(true);
  expect(submit(shift, { type: 'endShift' })).toMatchObject({ ok: false });
});
