import type {
  EssayDefinition,
  MatchingDefinition,
  MultichoiceDefinition,
  NumericalDefinition,
  ShortAnswerDefinition,
  TrueFalseDefinition,
} from '@sreda/contracts';

/** What a pupil answers: right, or as one errs. `null`: nothing. */
type Answers = Readonly<Record<string, (definition: never, isRight: boolean, essay: string) => object | null>>;

const answers: Answers = {
  truefalse: ({ correct }: TrueFalseDefinition, isRight) => ({ answer: isRight ? correct : !correct }),
  multichoice: ({ choices, single }: MultichoiceDefinition, isRight) => {
    const good = choices.flatMap(({ fraction }, i) => (fraction > 0 ? [i] : []));
    const bad = choices.findIndex(({ fraction }) => fraction <= 0);
    if (isRight) return { choices: single ? good.slice(0, 1) : good };
    return { choices: single ? [bad] : [...good.slice(0, 1), bad].sort((a, b) => a - b) };
  },
  shortanswer: ({ answers: known }: ShortAnswerDefinition, isRight) => ({ answer: isRight ? (known[0]?.text ?? '') : 'не помню' }),
  numerical: ({ answers: known }: NumericalDefinition, isRight) => {
    const value = known[0]?.value ?? 0;
    return { answer: String(isRight ? value : value + 1).replace('.', ','), unit: null };
  },
  matching: ({ pairs }: MatchingDefinition, isRight) => {
    const own = pairs.flatMap(({ stem }, i) => (stem ? [i] : []));
    return { choices: isRight ? own : own.map((_, i) => own[(i + 1) % own.length] ?? null) };
  },
  essay: (_: EssayDefinition, isRight, essay) => (isRight ? { answer: essay } : null),
};

export function answerTo(type: string, definition: object, isRight: boolean, essay: string): object | null {
  const answer = answers[type];
  if (!answer) throw new Error(`The demo's pupils cannot answer a question of type ${type}`);
  return answer(definition as never, isRight, essay);
}
