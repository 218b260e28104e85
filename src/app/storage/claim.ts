/** How long a reloaded page waits, in milliseconds, for its former self to let go of the shift. */
const patience = 1500;
/** How long the other pages of this browser have, in milliseconds, to say that a shift is theirs. */
const hearing = 500;

/** How to let go of a shift that was taken; null when another page has it. */
type Claim = (() => void) | null;

/**
 * Takes a shift for this page alone, since two pages writing one journal would spoil it. Answers how to let it go,
 * or null when another page has it. Where the browser has no locks (not a secure address) the pages ask each other.
 */
export function claim(shift: string): Promise<Claim> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  return locks === undefined ? claimByAsking(shift) : claimByLock(locks, shift);
}

function claimByLock(locks: LockManager, shift: string): Promise<Claim> {
  return new Promise((settle) => {
    const held = locks.request(
      `casebreak-${shift}`,
      { signal: AbortSignal.timeout(patience) },
      () =>
        new Promise<void>((release) => {
          settle(release);
        }),
    );
    held.catch(() => {
      settle(null);
    });
  });
}

/** Asks on the shift's own channel; who has it, or asked at the same time with the smaller number, answers. */
function claimByAsking(shift: string): Promise<Claim> {
  const channel = new BroadcastChannel(`casebreak-${shift}`);
  const mine = Math.random();
  let has = false;
  return new Promise((settle) => {
    const silence = setTimeout(() => {
      has = true;
      settle(() => {
        channel.close();
      });
    }, hearing);
    channel.addEventListener('message', ({ data }: MessageEvent<{ readonly asks: number } | 'taken'>) => {
      if (data !== 'taken') {
        if (has || mine < data.asks) channel.postMessage('taken');
      } else if (!has) {
        clearTimeout(silence);
        channel.close();
        settle(null);
      }
    });
    channel.postMessage({ asks: mine });
  });
}
