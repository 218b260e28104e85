import { type CompiledRule, compileProfile, check, type Profile, readLogs, type WorkedLog } from '../procedure/index.ts';
import { fail, nearest, ok, type Result, type RuleId } from '../kernel/index.ts';
import { fileLimits, located, ruleSetSchema, shaped, writeProblem } from '../scenario/index.ts';
import { ownPack, ownPacks, packPart } from './content.ts';
import { readText } from './files.ts';
import type { ExitCode, Io } from './io.ts';

/**
 * What a rule made of a log: how often it was activated and broken, and the places of the events that broke it or, where time alone did,
 * that activated it.
 */
interface Conformed {
  readonly activations: number;
  readonly violations: number;
  readonly facts: readonly number[];
}

/** One log with its rules, in the order of the profile; rules that were never activated are left out. */
interface Told {
  readonly name: string;
  readonly rules: Readonly<Record<string, Conformed>>;
}

/**
 * `casebreak conform <log.json…> --profile P`: checks event logs against a profile. Breaches are what was asked for and no failure: 0 when
 * every file was read, 1 when one is no log or holds an activity that the profile does not know (the rest is judged all the same), 2 for an
 * unknown profile.
 */
export function conform(
  files: readonly string[],
  { profile, json }: { readonly profile: string; readonly json: boolean },
  io: Io,
): ExitCode {
  const rules = profileNamed(profile);
  if (!rules.ok) {
    io.err(`casebreak: ${rules.problem}`);
    return 2;
  }
  const read = files.map(logsIn);
  for (const one of read) if (!one.ok) io.err(one.problem);
  const strange = read.flatMap((one, index) => (one.ok ? strangersIn(files[index]!, one.value, rules.value) : []));
  strange.forEach(io.err);
  read.flatMap((one, index) => (one.ok ? misspelt(files[index]!, one.value, rules.value) : [])).forEach(io.err);
  const told = read.flatMap((one) => (one.ok ? one.value.map((log) => conformed(rules.value.profile, log)) : []));
  if (json) io.out(JSON.stringify(told, null, 2));
  else
    told.forEach((log) => {
      summaryOf(log).forEach(io.out);
    });
  return strange.length === 0 && read.every((one) => one.ok) ? 0 : 1;
}

/** A profile with every activity that a log of it can hold. */
interface Known {
  readonly profile: Profile;
  readonly activities: ReadonlySet<string>;
  /** The attributes of a case, and of an event, that its rules may ask for. */
  readonly ofCase: ReadonlySet<string>;
  readonly ofEvent: ReadonlySet<string>;
}

/** A line for each event whose activity the profile does not know: a misspelt one would make the rules silent. */
function strangersIn(file: string, logs: readonly WorkedLog[], { activities }: Known): readonly string[] {
  return logs.flatMap(({ name, events }) =>
    events.flatMap(({ act }, index) => {
      if (activities.has(act)) return [];
      const meant = nearest(act, activities);
      return [
        `${file}: ${name}: events[${index}].act: there is no activity “${act}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
      ];
    }),
  );
}

/**
 * A warning for each attribute that looks like one of the profile's, misspelt: the rule that asks for it would take it as absent. A log may
 * hold more than any rule asks, which is no fault.
 */
function misspelt(file: string, logs: readonly WorkedLog[], { ofCase, ofEvent }: Known): readonly string[] {
  const warnings = (names: readonly string[], known: ReadonlySet<string>, where: string): readonly string[] =>
    names.flatMap((name) => {
      const meant = known.has(name) ? undefined : nearest(name, known);
      return meant === undefined ? [] : [`${file}: ${where}: no rule asks for “${name}”. Did you mean “${meant}”? (warning)`];
    });
  return logs.flatMap(({ name, attributes, events }) => [
    ...warnings(Object.keys(attributes), ofCase, `${name}: case`),
    ...events.flatMap((event, index) => warnings(Object.keys(event.attributes), ofEvent, `${name}: events[${index}]`)),
  ]);
}

/** The rules of a pack that comes with the program, the law's alone: the house's own rules judge play, not logs. */
function profileNamed(name: string): Result<Known, string> {
  const packs = ownPacks();
  if (!packs.includes(name)) {
    const meant = nearest(name, packs);
    return fail(`there is no profile “${name}”; there are ${packs.join(', ')}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`);
  }
  const text = packPart(name, 'rules.json');
  if (!text.ok) return text;
  const read = located(text.value, `packs/${name}/rules.json`, fileLimits.packPart);
  if (!read.ok) return fail(read.problem.map(writeProblem).join('; '));
  const { value, findings } = shaped(ruleSetSchema, read.value.json);
  const pack = ownPack(name);
  return value && pack
    ? ok({
        profile: compileProfile(value.rules),
        activities: new Set(pack.activities.map(({ id }) => id)),
        ofCase: new Set(Object.keys(value.attributes.case)),
        ofEvent: new Set(Object.keys(value.attributes.event)),
      })
    : fail(findings[0] ? writeProblem(read.value.problemAt(findings[0])) : `the pack “${name}” is not sound.`);
}

/** The logs of a file, or in one line why it holds none. */
function logsIn(file: string): Result<readonly WorkedLog[], string> {
  const text = readText(file, fileLimits.run);
  if (!text.ok) return text;
  const read = located(text.value, file, fileLimits.run);
  if (!read.ok) return fail(read.problem.map(writeProblem).join('; '));
  try {
    return ok(readLogs(read.value.json));
  } catch (error) {
    return fail(`${file}: ${error instanceof TypeError ? error.message : 'this is no log.'}`);
  }
}

function conformed(profile: Profile, { name, attributes, events }: WorkedLog): Told {
  const rules: Record<string, { activations: number; violations: number; facts: number[] }> = {};
  const order = new Map<RuleId, number>(profile.rules.map(({ id }: CompiledRule, index) => [id, index]));
  const judged = [...check(profile, attributes, events, true)].sort((a, b) => order.get(a.rule)! - order.get(b.rule)!);
  for (const { rule, verdict, brokenBy, event } of judged) {
    const found = (rules[rule] ??= { activations: 0, violations: 0, facts: [] });
    found.activations++;
    if (verdict !== 'violated') continue;
    found.violations++;
    if ((brokenBy ?? event) >= 0) found.facts.push(brokenBy ?? event);
  }
  return { name, rules };
}

function summaryOf({ name, rules }: Told): readonly string[] {
  const broken = Object.entries(rules).filter(([, { violations }]) => violations > 0);
  const activations = Object.values(rules).reduce((sum, rule) => sum + rule.activations, 0);
  return [
    `${name}: ${Object.keys(rules).length} rules asked ${activations} times, ${broken.length === 0 ? 'all kept' : `${broken.length} broken`}`,
    ...broken.map(
      ([id, { violations, activations: asked, facts }]) =>
        `  ${id}: broken ${violations} of ${asked}${facts.length === 0 ? '' : `, by events ${facts.join(', ')}`}`,
    ),
  ];
}
