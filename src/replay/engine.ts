/**
 * The version of the rules by which scenario, seed and commands become facts. It changes whenever the same three could give other facts,
 * so that an old run is told from a damaged one. Not the version of the program.
 */
export const engineVersion = 'casebreak-13';
