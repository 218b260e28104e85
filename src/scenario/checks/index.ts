import type { Finding } from '../problem.ts';
import type { Pack } from '../pack/pack.ts';
import { asksCanBeAnswered } from './asksCanBeAnswered.ts';
import { attributesFitRules } from './attributesFitRules.ts';
import { behavioursCanBeFollowed } from './behavioursCanBeFollowed.ts';
import { caseTypesHangTogether } from './caseTypesHangTogether.ts';
import type { PackCheck, ScenarioCheck, Whole } from './check.ts';
import { codesHaveWords } from './codesHaveWords.ts';
import { cleanUpsTakeEffect, detailsCanBeServed } from './detailsCanBeServed.ts';
import { drawsCanBeMade } from './drawsCanBeMade.ts';
import { effectsFindTheirTarget } from './effectsFindTheirTarget.ts';
import { expressionsMakeSense } from './expressionsMakeSense.ts';
import { groupsHaveNoPowers, groupsStandSomewhere } from './groups.ts';
import { idsAreUnique } from './idsAreUnique.ts';
import { incidentsCanHappen } from './incidentsCanHappen.ts';
import { jobsHangTogether } from './jobsHangTogether.ts';
import { plansCanBeWalked } from './plansCanBeWalked.ts';
import { practicesHangTogether } from './practicesHangTogether.ts';
import { roundsCanBeWalked } from './roundsCanBeWalked.ts';
import { rulesHold } from './rulesHold.ts';
import { shiftCanBePlayed } from './shiftCanBePlayed.ts';
import { slotsCanBeFilled } from './slotsCanBeFilled.ts';
import { spansMakeSense } from './spansMakeSense.ts';
import { streamsFlow } from './streamsFlow.ts';
import { textsAreSound } from './textsAreSound.ts';
import { unitsCanServe } from './unitsCanServe.ts';
import { weightsMeasure } from './weightsMeasure.ts';

const ofPack: readonly PackCheck[] = [
  idsAreUnique,
  jobsHangTogether,
  asksCanBeAnswered,
  plansCanBeWalked,
  practicesHangTogether,
  caseTypesHangTogether,
  behavioursCanBeFollowed,
  effectsFindTheirTarget,
  drawsCanBeMade,
  expressionsMakeSense,
  rulesHold,
  attributesFitRules,
  spansMakeSense,
  textsAreSound,
  slotsCanBeFilled,
  codesHaveWords,
  groupsHaveNoPowers,
  cleanUpsTakeEffect,
];
const ofScenario: readonly ScenarioCheck[] = [
  shiftCanBePlayed,
  unitsCanServe,
  roundsCanBeWalked,
  groupsStandSomewhere,
  detailsCanBeServed,
  weightsMeasure,
  streamsFlow,
  incidentsCanHappen,
  ({ scenario }) => spansMakeSense(scenario),
  ({ scenario }) => textsAreSound(scenario),
];

/** Everything that is wrong with a pack beyond its shape. */
export const checkPack = (pack: Pack): readonly Finding[] => ofPack.flatMap((check) => check(pack));

/** Everything that is wrong with a scenario beside its pack and district. */
export const checkScenario = (whole: Whole): readonly Finding[] => ofScenario.flatMap((check) => check(whole));
