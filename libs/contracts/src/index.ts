export { acceptOf, type AnswerFile, answerFiles, isFileType, takesFile } from './answer-files.js';
export { countWords } from './count-words.js';
export { newId } from './ids.js';
export * from './question-states.js';
export * from './questions.js';
