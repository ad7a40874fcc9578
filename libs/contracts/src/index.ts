export { acceptOf, type AnswerFile, answerFiles, fileTypeAsWritten, isFileType, takesFile } from './answer-files.js';
export { canonicalJson } from './canonical-json.js';
export { countWords } from './count-words.js';
export { newId } from './ids.js';
export * from './question-states.js';
export * from './questions.js';
export { momentOfWall, wallTimeAt } from './wall-time.js';
