export { Description } from './description/description.js';
export { Essay } from './essay/essay.js';
export { Matching } from './matching/matching.js';
export { Multichoice } from './multichoice/multichoice.js';
export { Numerical } from './numerical/numerical.js';
export { ShortAnswer } from './short-answer/short-answer.js';
export { TrueFalse } from './true-false/true-false.js';
