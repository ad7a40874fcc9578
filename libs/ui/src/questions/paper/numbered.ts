import type { Paper, PaperQuestion } from '../../api/types.js';
import type { PaperAnswer, QuestionOnPaper } from '../question-renderers.js';

export interface NumberedQuestion {
  readonly question: PaperQuestion;
  /** null: it cannot be printed. */
  readonly look: QuestionOnPaper | null;
  readonly answer: PaperAnswer;
  /** null: there is nothing to answer. */
  readonly number: number | null;
  /** The right answer in the signs of the sheet; null: a teacher reads the answer. */
  readonly key: string | null;
}

/** The questions of a paper with what paper needs of each; only what is answered has a number. Pure. */
export function numbered(
  { questions }: Pick<Paper, 'questions'>,
  looks: ReadonlyMap<string, QuestionOnPaper>,
  language: string,
): NumberedQuestion[] {
  let last = 0;
  return questions.map((question) => {
    const { view, rightAnswer } = question;
    const look = view ? (looks.get(question.questionType) ?? null) : null;
    const answer: PaperAnswer = look ? look.answer(view, language) : { kind: 'nothing' };
    const asked = answer.kind !== 'nothing';
    return {
      question,
      look,
      answer,
      number: asked ? ++last : null,
      key: asked && look && rightAnswer ? look.key(view, rightAnswer, language) : null,
    };
  });
}
