import { scenarioJsonSchema } from '../scenario/index.ts';
import type { ExitCode, Io } from './io.ts';

/** The JSON Schema of the scenario file as it is committed: indented, with a line end. */
const schemaText = (): string => JSON.stringify(scenarioJsonSchema(), null, 2);

/** `casebreak schema`: the JSON Schema of the scenario file. */
export function schema(io: Io): ExitCode {
  io.out(schemaText());
  return 0;
}
