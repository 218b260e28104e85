import { verifyRun, type RunFile, type Verification } from '../replay/index.ts';
import { scoreOf } from './scoreOf.ts';

/** Re-simulates a run on a thread of its own, or here where the browser gives none. */
export function verifyApart(run: RunFile): Promise<Verification> {
  return new Promise<Verification>((settle, refuse) => {
    const worker = new Worker(new URL('verifyWorker.ts', import.meta.url), { type: 'module' });
    const end = (act: () => void) => (): void => {
      worker.terminate();
      act();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Verification>) => {
      end(() => {
        settle(data);
      })();
    });
    worker.addEventListener(
      'error',
      end(() => {
        refuse(new Error('no worker'));
      }),
    );
    worker.postMessage(run);
  }).catch(() => verifyRun(run, { scoreOf }));
}
