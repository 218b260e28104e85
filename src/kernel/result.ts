/** Either a value or the reason there is none. Expected failures are values; bugs throw. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** The value that was asked for. */
export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/** The reason there is no value. */
export const fail = <Problem>(problem: Problem): Result<never, Problem> => ({ ok: false, problem });
