/** Larger files are no runs: PRODUCT §9 holds a 24-hour run under 1 MB gzipped. */
const largestFile = 64 * 1024 * 1024;

/** Hands the text to the browser as a file to be saved. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Revoked later: some browsers read the address only after the click has been dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** The text of a chosen file; undefined when it is too large to be a run. Rejects when it cannot be read. */
export const textOf = async (file: File): Promise<string | undefined> => (file.size > largestFile ? undefined : file.text());

/** The name under which a run is saved. */
export const runFileName = (scenario: string, seed: string): string => `casebreak-${plain(scenario)}-${plain(seed)}.json`;

const plain = (text: string): string => text.replaceAll(/[^A-Za-z0-9-]+/g, '-').slice(0, 60);

const syllables = [
  'lychee',
  'banyan',
  'ferry',
  'kapok',
  'lotus',
  'heron',
  'arcade',
  'lantern',
  'osmanthus',
  'pomelo',
  'sampan',
  'bamboo',
  'egret',
  'granite',
  'jasmine',
  'magnolia',
] as const;

/** A seed that is easily read aloud, such as `lychee-4417`; `random` answers numbers from 0 to under 1. */
export const freshSeed = (random: () => number): string =>
  `${syllables[Math.floor(random() * syllables.length)] ?? syllables[0]}-${1000 + Math.floor(random() * 9000)}`;
