import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchLanguage } from '../views/index.ts';
import { buildsOf } from './offline/register.ts';
import { App } from './screens/App.tsx';
import { createSession } from './session.ts';
import { loudspeaker } from './sounds.ts';
import { claim } from './storage/claim.ts';
import { indexedShiftStore } from './storage/indexedShiftStore.ts';
import { memoryShiftStore } from './storage/memoryShiftStore.ts';
import { preferencesFrom } from './storage/preferences.ts';
import { shelfIn } from './storage/shelf.ts';

/** Settles after the next picture has been drawn; a hidden page draws none, so a short wait will do. */
const shown = (): Promise<void> =>
  new Promise((settle) => {
    const wait = setTimeout(settle, 60);
    requestAnimationFrame(() => {
      clearTimeout(wait);
      setTimeout(settle, 0);
    });
  });

/** The answer, if it comes in so many milliseconds; rejects when it does not. Some browsers never say whether they grant their database. */
const within = <Answer,>(longest: number, answer: Promise<Answer>): Promise<Answer> =>
  new Promise((settle, refuse) => {
    setTimeout(() => {
      refuse(new Error('no answer'));
    }, longest);
    answer.then(settle, refuse);
  });

const shelf = shelfIn(() => localStorage);
const tab = shelfIn(() => sessionStorage);
const words = fetchLanguage(preferencesFrom(shelf, navigator.languages).language);
const kept = await within(3000, indexedShiftStore()).catch(() => null);
const session = createSession({
  store: kept ?? memoryShiftStore(),
  keeps: kept !== null,
  shelf,
  tab,
  today: () => Date.now(),
  random: () => Math.random(),
  claim,
  shown,
});
const sounds = loudspeaker();
await words;
const root = createRoot(document.querySelector('#root')!);
root.render(
  <StrictMode>
    <App session={session} shelf={shelf} tab={tab} sounds={sounds} builds={buildsOf()} />
  </StrictMode>,
);
void session.open();
window.addEventListener('focus', () => void session.lookAgain());
