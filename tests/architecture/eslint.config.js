import { resolve } from 'node:path';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '../..');

const pure = ['src/{kernel,streets,scenario,simulation,procedure,assessment,replay,picture,experiments,exports}/**/*.ts'];

/** Math whose last bit may differ between engines (ECMA-262 “implementation-approximated”). */
const inexact = [
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atan2',
  'atanh',
  'cbrt',
  'cos',
  'cosh',
  'exp',
  'expm1',
  'hypot',
  'log',
  'log10',
  'log1p',
  'log2',
  'pow',
  'sin',
  'sinh',
  'tan',
  'tanh',
];
const exactInstead = 'Its last bit differs between engines: use + - * /, Math.sqrt, or ln, exp and pow of @stdlib through kernel.';

const byLocale = ['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase'];

/**
 * @param {readonly string[]} names
 * @param {string} message
 */
const each = (names, message) => names.map((name) => ({ name, message }));

const globalsOfPureRooms = [
  ...each(['Date', 'performance', 'Temporal'], 'Wall time stays in host: take an Instant or Seconds as an argument.'),
  ...each(['Intl'], 'Depends on the machine’s locale: hand out codes and numbers, and let views word them.'),
  ...each(['crypto'], 'Draw from diceFor(seed, ...question), and hash with the kernel.'),
  ...each(
    ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
    'Plan it on the agenda under a key; only host keeps a clock.',
  ),
  ...each(['Promise'], 'The pure rooms are synchronous: let host, app or cli wait, and take what they got as an argument.'),
  ...each(['console'], 'Return a code or a problem; the caller prints it.'),
  ...each(
    ['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'indexedDB'],
    'Let app or cli read it, and take the data as an argument.',
  ),
  ...each(
    ['process', 'Buffer', 'globalThis', 'window', 'document', 'navigator'],
    'The pure rooms run anywhere: take what you need as an argument.',
  ),
  ...each(
    ['WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics'],
    'Depends on the garbage collector or on other threads: keep plain values in the state.',
  ),
];

const globalsOfViews = [
  ...each(['Date', 'performance'], 'Wall time stays in host, and the shift’s time comes with the picture: show what it holds.'),
  ...each(['localStorage', 'sessionStorage', 'indexedDB'], 'Storage belongs to app: take the value and a callback as properties.'),
  ...each(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'], 'The game works offline: let app load it, and take it as a property.'),
];

const syntaxEverywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  {
    selector: ':matches(FunctionDeclaration, VariableDeclarator[init.type=/Function/]) > Identifier.id[name=/^get[A-Z]/]',
    message: 'A function that returns a thing is named after the thing: responseTimes, not getResponseTimes.',
  },
  {
    selector: ':matches(FunctionDeclaration, VariableDeclarator[init.type=/Function/]) > Identifier.id[name=/^(handle|process)[A-Z]/]',
    message: 'Say what it does to what: submit, advance, selectUnit.',
  },
  {
    selector:
      ':matches(FunctionDeclaration, ClassDeclaration, TSTypeAliasDeclaration, TSInterfaceDeclaration, VariableDeclarator) > Identifier.id[name=/(Manager|Helpers?|Utils?)$/]',
    message: 'Name it after the thing it is in the trade’s words, and move each part to where it belongs.',
  },
];

const syntaxOfPureRooms = [
  { selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])", message: exactInstead },
  {
    selector:
      ':matches(AwaitExpression, FunctionDeclaration[async=true], FunctionExpression[async=true], ArrowFunctionExpression[async=true], ForOfStatement[await=true], ImportExpression)',
    message: 'The pure rooms are synchronous: let host, app or cli wait, and take what they got as an argument.',
  },
  { selector: 'ForInStatement', message: 'Use Object.keys or Object.entries, which have a defined order and no inherited keys.' },
  {
    selector: ':matches(ClassDeclaration, ClassExpression)',
    message: 'Plain data and functions here: write a type and functions over it.',
  },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind=/^(let|var)$/]',
    message: 'No module state: keep it in the shift’s state, or pass it as an argument.',
  },
  {
    selector:
      ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Map|Set)$/][arguments.length=0]',
    message: 'No module state: an empty Map or Set can only be filled later. Keep it in the shift’s state, or build it whole here.',
  },
];

/** What a docstring may stand above. Types drawn from a schema (`z.infer<typeof activity>`) stand under the docstring of the schema. */
const declarations = new Set([
  'FunctionDeclaration',
  'TSDeclareFunction',
  'VariableDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'ClassDeclaration',
]);

/** Rules of this house that no published plugin has. */
const house = {
  rules: {
    docstring: {
      meta: {
        type: 'suggestion',
        schema: [],
        messages: {
          missing: 'Say above it, between /** and */, in one sentence what this is or answers: unit, shape, when it refuses or throws.',
        },
      },
      create(context) {
        const isDrawnFromValue = (declaration) =>
          declaration.type === 'TSTypeAliasDeclaration' && /\btypeof\b/.test(context.sourceCode.getText(declaration));
        /** Exports that stand line under line, and the signatures of one function, share the docstring above the first. */
        const shared = (node) => {
          const siblings = node.parent.body;
          const before = siblings[siblings.indexOf(node) - 1];
          return before !== undefined && before.loc.end.line + 1 === node.loc.start.line && documented(before);
        };
        const documented = (node) => (context.sourceCode.getCommentsBefore(node).at(-1)?.value.startsWith('*') ?? false) || shared(node);
        const check = (node) => {
          const { declaration } = node;
          if (declaration && declarations.has(declaration.type) && !isDrawnFromValue(declaration) && !documented(node))
            context.report({ node: declaration, messageId: 'missing' });
        };
        return { ExportNamedDeclaration: check, ExportDefaultDeclaration: check };
      },
    },
  },
};

export default defineConfig(
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.{ts,tsx,mjs}', 'tests/**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx,mjs}'],
    plugins: { house },
    rules: {
      'house/docstring': 'error',
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      complexity: ['error', { max: 14, variant: 'modified' }],
      'no-restricted-syntax': ['error', ...syntaxEverywhere],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
    },
  },
  {
    // A cast in JSDoc is invisible to the linter, which then sees `any`; the compiler checks these files by @ts-check.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', ...globalsOfPureRooms],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from diceFor(seed, ...question).' },
        ...inexact.map((property) => ({ object: 'Math', property, message: exactInstead })),
        ...byLocale.map((property) => ({
          property,
          message: 'Depends on the machine’s locale: compare with < and >, and let views word it.',
        })),
      ],
      'no-restricted-syntax': ['error', ...syntaxEverywhere, ...syntaxOfPureRooms],
    },
  },
  {
    files: ['src/procedure/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/simulation/index\\.ts$',
              allowTypeImports: true,
              message: 'The law reads facts only: import the types of facts, and fold the log yourself.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/views/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...globalsOfViews] } },
  { files: ['src/{views,app}/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['tests/**/*.{ts,tsx,mjs}'],
    rules: { '@typescript-eslint/no-confusing-void-expression': 'off', '@typescript-eslint/no-base-to-string': 'off' },
  },
);
