/**
 * Signs a second at which a caller is heard: some 200 words of English a minute, 320 syllables of Chinese. Design values, at the upper end
 * of calm speech.
 */
const latin = 20;
const han = 5.4;

/** How many signs of a text have been spoken after so many milliseconds. */
export function charactersAfter(milliseconds: number, text: string): number {
  let left = milliseconds / 1000;
  let count = 0;
  for (const sign of text) {
    left -= 1 / (/\p{Script=Han}/u.test(sign) ? han : latin);
    if (left < 0) break;
    count++;
  }
  return count;
}
