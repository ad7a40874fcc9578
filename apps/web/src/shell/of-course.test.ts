import { expect, it } from '@jest/globals';
import { isOfCourse } from './of-course.js';

const A = '01980000-0000-7000-8000-00000000000a';
const B = '01980000-0000-7000-8000-00000000000b';
const quiz = { id: 'quiz', activities: { quiz: { label: 'quiz', icon: () => null, path: (id: string) => `/quiz/${id}` } } };

it.each([
  [`/courses/${A}`, true],
  [`/courses/${A}/grades`, true],
  [`/quiz/${B}`, true],
  [`/quiz/${B}/settings`, true],
  [`/courses/${B}`, false],
  ['/courses', false],
  ['/', false],
  ['/quiz/handed-in', false],
  [`/quiz/attempts/${B}`, false],
  [`/footprint/${B}`, false],
])('%s is of the course: %s', (pathname, expected) => {
  expect(isOfCourse(pathname, A, [quiz])).toBe(expected);
});
