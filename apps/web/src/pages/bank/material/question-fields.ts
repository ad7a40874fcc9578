const OF_PARTS = ['name', 'type', 'state', 'tags', 'files'];
const OF_DEFINITIONS = [
  ...['text', 'choices', 'answers', 'pairs', 'correct', 'units', 'single', 'shuffle'],
  ...['caseSensitive', 'numbering', 'showStandardInstruction', 'template', 'graderInfo', 'responseFormat', 'responseRequired'],
  ...['lines', 'minWords', 'maxWords', 'attachments', 'feedbackTrue', 'feedbackFalse', 'combinedFeedback', 'generalFeedback', 'hints'],
  ...['defaultMark', 'penalty'],
];
/** Inside values: of one choice, one pair … */
const INSIDE = [
  'fraction',
  'feedback',
  'value',
  'tolerance',
  'answer',
  'stem',
  'incorrect',
  'partiallyCorrect',
  'clearWrong',
  'showNumCorrect',
  'list',
  'multiplier',
];

const keyOf = (name: string): string => `web.material.field-${name}`;

/** Names of what a question says, the question itself first. */
const names: Readonly<Record<string, string>> = Object.fromEntries([
  ...OF_PARTS.map((name) => [name, keyOf(name)] as const),
  ...OF_DEFINITIONS.map((name) => [`definition.${name}`, keyOf(name)] as const),
  ...[...OF_DEFINITIONS, ...INSIDE].map((name) => [name, keyOf(name)] as const),
]);
export default names;
