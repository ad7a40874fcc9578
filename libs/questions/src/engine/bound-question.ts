import type { QuestionShape } from '@sreda/contracts';
import type { BoundQuestion, QuestionType, Shown, StartAction } from '@sreda/plugin-sdk';

/** The question as the student got it: a definition and what the first step has stored. */
export function shownAs<S extends QuestionShape>(definition: S['definition'], { variant, chance, separators }: StartAction): Shown<S> {
  return { definition, variant, chance, separators };
}

/** The type's functions for this one question: all that a behaviour may know of it. */
export function bind<S extends QuestionShape>(type: QuestionType<S>, q: Shown<S>, maxMark: number): BoundQuestion<S['response']> {
  return {
    maxMark,
    penalty: q.definition.penalty,
    hints: q.definition.hints,
    bounds: type.bounds(q.definition),
    unanswered: type.unanswered,
    isSame: type.isSame.bind(type, q),
    incomplete: type.incomplete.bind(type, q),
    isGradable: type.isGradable.bind(type, q),
    grade: type.grade.bind(type, q),
    gradeTries: type.gradeTries?.bind(type, q),
    clearWrong: type.clearWrong?.bind(type, q),
    partsRight: type.partsRight?.bind(type, q),
  };
}
