import { nearest } from '../kernel/index.ts';
import { type AssembledPack, withHouse } from './assemblePack.ts';
import type { Extension } from './extension.ts';
import { underOwnRules, withoutFallen } from './fallen.ts';
import { isRecord } from './isRecord.ts';
import { isLeftOut, isNamedList, type Laid, listOver, overlaid } from './overlay.ts';
import { type Finding, finding, type Path, type ScenarioProblem } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A pack put upon the one it extends: one flat pack, as if everything had been written in its own files. Problems of inherited parts are
 * told in the files of the base.
 */
export function extendPack(own: AssembledPack, base: AssembledPack, extension: Extension): AssembledPack {
  const under: Json = { ...base.json, caseTypes: everyOne(base.json['caseTypes'], extension.everyCaseType) };
  const laid = new Map(Object.keys(own.json).flatMap((part) => laidPart(part, under[part], own.json[part])));
  const whole: Json = {
    ...under,
    ...Object.fromEntries(
      Object.entries(own.json).map(([part, value]) => [
        part,
        laid.get(part)?.list ?? (part === 'rules' ? value : overlaid(under[part], value)),
      ]),
    ),
  };
  const house = own.house ?? base.house;
  const law = own.json['rules'];
  const ruled = isRecord(law)
    ? underOwnRules(
        { ...whole, rules: own.house ? law : withHouse(law, house) },
        lostRules(base.json['rules'], law, house),
        extension.rulesInPlace,
      )
    : whole;
  return {
    json: withoutFallen(ruled, own.json),
    stands: base.stands,
    lawRules: isRecord(law) ? own.lawRules : base.lawRules,
    ...(house && { house }),
    problems: [
      ...base.problems,
      ...own.problems,
      ...strangersIn(under, own),
      ...(isRecord(law) ? wrongSuccessors(base, own, extension) : []),
    ],
    problemAt: (found) => homeOf(found, own, base, laid),
  };
}

const everyOne = (types: unknown, patch: Json): unknown => (Array.isArray(types) ? types.map((type) => overlaid(type, patch)) : types);

/** A list of things with ids, laid over the base's; anything else is laid over as a whole. */
function laidPart(part: string, base: unknown, own: unknown): readonly (readonly [string, Laid])[] {
  return isNamedList(base) && isNamedList(own) && own.length > 0 ? [[part, listOver(base, own)]] : [];
}

const rulesOf = (rules: unknown): readonly unknown[] =>
  isRecord(rules) && Array.isArray(rules['rules']) ? rules['rules'].map((rule: unknown) => (isRecord(rule) ? rule['id'] : undefined)) : [];

/** The rules of the base that do not hold here any more. */
function lostRules(theirs: unknown, law: unknown, house: AssembledPack['house']): ReadonlySet<unknown> {
  const here = new Set([...rulesOf(law), ...(house?.rules ?? []).map(({ id }) => id as string)]);
  return new Set(rulesOf(theirs).filter((id) => !here.has(id)));
}

/** What is left out and was never there. */
const strangersIn = (base: Json, own: AssembledPack): readonly ScenarioProblem[] =>
  Object.entries(own.json).flatMap(([part, list]) => {
    if (!isNamedList(list)) return [];
    const known = isNamedList(base[part]) ? base[part].map(({ id }) => id) : [];
    return list.flatMap((entry, place) =>
      isLeftOut(entry) && !known.includes(entry.id)
        ? [
            own.problemAt(
              finding([part, place, 'id'], 'unknownName', `The pack below has no “${entry.id}” to leave out.`, nearest(entry.id, known)),
            ),
          ]
        : [],
    );
  });

/** Rules in place of rules that are not, or by rules that are not. */
function wrongSuccessors(base: AssembledPack, own: AssembledPack, { rulesInPlace }: Extension): readonly ScenarioProblem[] {
  const [theirs, ours] = [base.json['rules'], own.json['rules']].map((rules) => rulesOf(rules).map(String)) as [string[], string[]];
  return Object.entries(rulesInPlace).flatMap(([from, to]) =>
    [
      ...(theirs.includes(from)
        ? []
        : [
            {
              ...finding(['rulesInPlace', from], 'unknownName', `The pack below has no rule “${from}”.`, nearest(from, theirs)),
              atKey: true,
            },
          ]),
      ...(ours.includes(to) ? [] : [finding(['rulesInPlace', from], 'unknownName', `This pack has no rule “${to}”.`, nearest(to, ours))]),
    ].map(own.problemAt),
  );
}

/** The problem in the file that wrote the part: the own one where it spoke of it, else the base's. */
function homeOf(found: Finding, own: AssembledPack, base: AssembledPack, laid: ReadonlyMap<string, Laid>): ScenarioProblem {
  const [part, place, ...rest] = found.path;
  const there = (path: Path): ScenarioProblem => base.problemAt({ ...found, path });
  if (part === undefined || !Object.hasOwn(own.json, part)) return there(found.path);
  if (part === 'rules') return inRules(found, own, base);
  const origin = typeof place === 'number' ? laid.get(String(part))?.origins[place] : undefined;
  if (origin)
    return origin.own === undefined
      ? there([part, origin.base ?? 0, ...rest])
      : own.problemAt({ ...found, path: [part, origin.own, ...rest] });
  const spoken = own.json[part];
  return isRecord(spoken) && place !== undefined && !Object.hasOwn(spoken, place) ? there(found.path) : own.problemAt(found);
}

/** Rules are the pack's own, but for those of the house, which may be inherited. */
function inRules(found: Finding, own: AssembledPack, base: AssembledPack): ScenarioProblem {
  const [part, list, place, ...rest] = found.path;
  const inherited = list === 'rules' && typeof place === 'number' && place >= own.lawRules && !own.house;
  return inherited
    ? base.problemAt({ ...found, path: [part!, list, base.lawRules + place - own.lawRules, ...rest] })
    : own.problemAt(found);
}
