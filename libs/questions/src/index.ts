export { BankService, QuestionService } from './bank/bank.service.js';
export { readDefinition } from './bank/stored-definition.js';
export * from './engine/question-attempt.js';
export { readStep, type StoredStep, storeStep } from './engine/stored-step.js';
export type { ImportOutcome, ImportProblem, ImportReport } from './import/import-report.js';
export { ImportService } from './import/import.service.js';
export { detectFormat, type QuestionKinds, readFile as readQuestionFile } from './import/read-file.js';
export { type QuestionsImported, questionsImported } from './questions.events.js';
export { renderHtml, renderTexts } from './text/render.js';
