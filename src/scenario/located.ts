import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { fail, isPlainData, ok, type Result } from '../kernel/index.ts';
import { fileLimits } from './limits.ts';
import { keyFindings } from './locatedKeys.ts';
import { type Finding, finding, type Path, type PlacedFinding, type ScenarioProblem, writePath } from './problem.ts';

/** JSON that knows where in its file everything stands. */
export interface Located {
  readonly file: string;
  readonly json: unknown;
  /** The finding with file, line and column. */
  readonly problemAt: (finding: Finding) => ScenarioProblem;
}

/**
 * A JSON file read strictly: no comments, no key twice, no key that reaches a prototype, not deeper than `fileLimits.depth`,
 * not longer than `longest`. A byte order mark is passed over. A whole that is not a text (data already parsed) is taken as it is.
 */
export function located(source: unknown, file: string, longest: number): Result<Located, readonly ScenarioProblem[]> {
  if (typeof source !== 'string') {
    const problemAt = (found: Finding): ScenarioProblem => ({ ...place(found, file), line: 0, column: 0 });
    return isPlainData(source)
      ? ok({ file, json: source, problemAt })
      : fail([problemAt(finding([], 'notJson', 'This is not plain JSON data.'))]);
  }
  const text = source.startsWith('\u{FEFF}') ? source.slice(1) : source;
  const problemAt = placing(text, file);
  const unreadable = unreadableFor(text, longest);
  if (unreadable) return fail([problemAt(unreadable)]);
  const keys = keyFindings(text, fileLimits.depth);
  const read = keys.some(({ code }) => code === 'tooDeep') ? undefined : readJson(text);
  const found: readonly PlacedFinding[] = [...keys, ...(read?.ok === false ? read.problem : [])];
  if (found.length > 0) return fail(found.map((one) => ({ ...place(one, file), ...positionIn(text)(one.offset) })));
  return read?.ok ? ok({ file, json: read.value, problemAt }) : fail([]);
}

const place = ({ path, code, message, nearest, severity }: Finding, file: string): Omit<ScenarioProblem, 'line' | 'column'> => ({
  file,
  path: writePath(path),
  code,
  message,
  ...(nearest === undefined ? {} : { nearest }),
  severity: severity ?? 'error',
});

function unreadableFor(text: string, longest: number): Finding | undefined {
  if (text.length > longest) return finding([], 'tooLarge', `The file is longer than ${longest / 1_000_000} MB.`);
  if (text.includes('\0')) return finding([], 'binary', 'This is not a text file.');
  return /\S/.test(text) ? undefined : finding([], 'empty', 'The file is empty.');
}

/** The first number too large to keep, or text with half of a letter. */
function unkeepable(text: string): PlacedFinding {
  let found: PlacedFinding = { ...finding([], 'notPlain', 'Somewhere stands a key with half of a letter.'), offset: 0 };
  visit(text, {
    onLiteralValue: (value, offset, _length, _line, _column, pathOf) => {
      if (found.offset > 0 || isPlainData(value)) return;
      const what = typeof value === 'number' ? 'This number is too large to keep.' : 'Half of a letter stands in this text.';
      found = { ...finding(pathOf(), 'notPlain', what), offset };
    },
  });
  return found;
}

/** JSON.parse is the judge; the tolerant parser then says where the text first goes wrong: what it finds after that mostly follows from it. */
function readJson(text: string): Result<unknown, readonly PlacedFinding[]> {
  try {
    const json: unknown = JSON.parse(text);
    return isPlainData(json) ? ok(json) : fail([unkeepable(text)]);
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    const found = errors
      .slice(0, 1)
      .map(({ error, offset }) => ({
        ...finding([], 'notJson', sentences.get(printParseErrorCode(error)) ?? 'This is not JSON.'),
        offset,
      }));
    return fail(found.length > 0 ? found : [{ ...finding([], 'notJson', 'This is not JSON.'), offset: 0 }]);
  }
}

const sentences: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'A word that JSON does not know; texts stand in double quotes.'],
  ['InvalidNumberFormat', 'This is not a number as JSON writes it.'],
  ['PropertyNameExpected', 'A key in double quotes is missing here; no comma may stand after the last one.'],
  ['ValueExpected', 'A value is missing here; no comma may stand after the last one.'],
  ['ColonExpected', 'A colon is missing between key and value.'],
  ['CommaExpected', 'A comma is missing.'],
  ['CloseBraceExpected', 'A closing } is missing.'],
  ['CloseBracketExpected', 'A closing ] is missing.'],
  ['EndOfFileExpected', 'The file goes on after its end.'],
  ['InvalidCommentToken', 'Comments have no place in JSON.'],
  ['UnexpectedEndOfComment', 'A comment has no end; comments have no place in JSON.'],
  ['UnexpectedEndOfString', 'A text lacks its closing quote.'],
  ['UnexpectedEndOfNumber', 'A number breaks off.'],
  ['InvalidUnicode', 'A \\u is followed by four hexadecimal digits.'],
  ['InvalidEscapeCharacter', 'A \\ stands before a letter that needs none.'],
  ['InvalidCharacter', 'A control character stands in a text; write it as \\n or \\u.'],
]);

/** Positions of findings; the tree is only grown when the first is asked for. */
function placing(text: string, file: string): (found: Finding) => ScenarioProblem {
  const grown: { tree?: Node | undefined; position?: ReturnType<typeof positionIn> } = {};
  return (found) => {
    grown.position ??= positionIn(text);
    if (found.path.length > 0) grown.tree ??= parseTree(text);
    const node = grown.tree && nearestNode(grown.tree, found.path);
    const key = node?.parent?.type === 'property' && found.atKey === true ? node.parent.children?.[0] : undefined;
    return { ...place(found, file), ...grown.position((key ?? node)?.offset ?? 0) };
  };
}

/** The node at the path, or the innermost one on the way that exists. */
function nearestNode(tree: Node, path: Path): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function positionIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
