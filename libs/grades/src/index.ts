export { type GradeChanged, gradeChanged, type GradeState } from './grades.events.js';
export { type GradeInput, Grades, type NewGrade } from './grades.service.js';
