import { verifyRun, type RunFile } from '../replay/index.ts';
import { scoreOf } from './scoreOf.ts';

// A thread of its own: asking all questions of an evening again takes a second or two in which the debrief must answer.
self.addEventListener('message', ({ data }: MessageEvent<RunFile>) => {
  self.postMessage(verifyRun(data, { scoreOf }));
});
