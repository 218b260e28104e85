const megabyte = 1_000_000;

/** How long a file may be, in letters, and how deep its data; what goes beyond is refused before it is read. */
export const fileLimits = {
  scenario: 5 * megabyte,
  packPart: 5 * megabyte,
  district: 20 * megabyte,
  run: 20 * megabyte,
  depth: 64,
} as const;

/**
 * How much a shift may hold: the longest shift in seconds (a person plays hours; sixty days are for headless runs), the most reports to be
 * expected of its streams, and the longest way back of what was inherited.
 */
export const shiftLimits = { longest: 60 * 86_400, expectedReports: 20_000, inheritedWithin: 30 * 86_400 } as const;
