/** How long a reloaded page waits, in milliseconds, for its former self to let go of the shift. */
const patience = 1500;

/**
 * Takes a shift for this page alone, since two pages writing one journal would spoil it. Answers how to let it go,
 * or null when another page has it. Where the browser has no locks (not a secure address) everybody gets it.
 */
export async function claim(shift: string): Promise<(() => void) | null> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return () => undefined;
  return new Promise((settle) => {
    const held = locks.request(`casebreak-${shift}`, { signal: AbortSignal.timeout(patience) }, () => new Promise<void>((release) => { settle(release); }));
    held.catch(() => { settle(null); });
  });
}
