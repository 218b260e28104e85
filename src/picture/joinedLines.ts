interface Stretch {
  readonly key: string;
  readonly line: readonly number[];
}

/** Stretches of one key that meet end to end become one line, so that a name is written along the whole road and not once a stretch. */
export function joinedLines<Kind extends Stretch>(stretches: readonly Kind[]): Kind[] {
  const byKey = new Map<string, Kind[]>();
  for (const stretch of stretches) {
    const others = byKey.get(stretch.key);
    if (others) others.push(stretch);
    else byKey.set(stretch.key, [stretch]);
  }
  return [...byKey.values()].flatMap((group) => chains(group.map(({ line }) => line)).map((line) => ({ ...group[0]!, line })));
}

const start = (line: readonly number[]): string => `${line[0]!} ${line[1]!}`;
const end = (line: readonly number[]): string => `${line.at(-2)!} ${line.at(-1)!}`;

function reversed(line: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(line[i]!, line[i + 1]!);
  return back;
}

/** Each chain begins with the first line left over and grows at its end, then at its start, while another line touches it there. */
function chains(lines: readonly (readonly number[])[]): (readonly number[])[] {
  const left = [...lines];
  const done: (readonly number[])[] = [];
  for (let chain = left.shift(); chain; chain = left.shift()) {
    let line = grown(chain, left);
    line = grown(reversed(line), left);
    done.push(line);
  }
  return done;
}

function grown(line: readonly number[], left: (readonly number[])[]): readonly number[] {
  let whole = line;
  for (;;) {
    const here = end(whole);
    const at = left.findIndex((other) => start(other) === here || end(other) === here);
    if (at < 0) return whole;
    const [next] = left.splice(at, 1);
    const onward = start(next!) === here ? next! : reversed(next!);
    whole = [...whole, ...onward.slice(2)];
  }
}
