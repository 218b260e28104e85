/** Small words that may stand between the parts of an order and mean nothing. */
const fillers = new Set(['to', 'on', 'for', 'with', 'the', '到', '去', '给', '由']);

/**
 * The words of a line, in lower case: split at spaces, dots and commas (`D.302.0417` is `D 302 0417`),
 * and where Chinese meets letters or figures (`派302到0417`).
 */
export function tokensOf(line: string): string[] {
  const spaced = line
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[.,;、。，；\s]+/g, ' ')
    .replaceAll(/(\p{Script=Han})(?=[a-z0-9])/gu, '$1 ')
    .replaceAll(/([a-z0-9])(?=\p{Script=Han})/gu, '$1 ')
    .trim();
  const words = spaced === '' ? [] : spaced.split(' ');
  const first = words[0] ?? '';
  const graded = /^(p|级)([1-4])$/.exec(first);
  const split = graded ? [graded[1]!, graded[2]!, ...words.slice(1)] : words;
  return split.filter((word, index) => index === 0 || !fillers.has(word));
}
