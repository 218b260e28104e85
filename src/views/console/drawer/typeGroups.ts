import type { CallPicture } from '../../../picture/index.ts';
import type { Language, WordKey } from '../../shared/wording.ts';

type CallType = CallPicture['types'][number];

/** Families in the order in which a desk meets them. */
const families = [
  'property_crime',
  'fraud',
  'dispute',
  'order',
  'traffic',
  'service',
  'none',
] as const satisfies readonly CallType['family'][];

/** The types that a call may be given, grouped as one looks for them: the likely one, then the families of cases, then what makes no case; by name within each. */
export function typeGroups(
  types: readonly CallType[],
  likely: CallType | undefined,
  language: Language,
): readonly (readonly [WordKey, readonly CallType[]])[] {
  const byName = (some: readonly CallType[]): readonly CallType[] =>
    some.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language === 'zh' ? 'zh-CN' : 'en'));
  const groups: readonly (readonly [WordKey, readonly CallType[]])[] = [
    ['form.likely', likely ? [likely] : []],
    ...families.map((family) => [`family.${family}`, byName(types.filter((type) => type.isCase && type.family === family))] as const),
    ['form.notCases', byName(types.filter((type) => !type.isCase))],
  ];
  return groups.filter(([, some]) => some.length > 0);
}
