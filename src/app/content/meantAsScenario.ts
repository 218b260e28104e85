const runs = /"format"\s*:\s*"casebreak\.run/;
const scenarios = /"format"\s*:\s*"casebreak\.scenario/;
/** Members that only a scenario has at its top, and that its author writes early. */
const members = /"(?:briefing|streams|scripted|inherited|lasts)"\s*:/;

/** True when a text is meant as a scenario, however broken it is: then its author is told everything that is wrong with it. */
export const meantAsScenario = (text: string): boolean => {
  const top = text.slice(0, 4000);
  return !runs.test(top) && (scenarios.test(top) || (/^[\s\uFEFF]*\{/.test(top) && members.test(top)));
};
