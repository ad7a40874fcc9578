export { type GradeChanged, gradeChanged, type GradeState } from './grades.events.js';
export { type GradeInput, Grades, type NewGrade } from './grades.service.js';
export { BookReader } from './book/book.reader.js';
export { CellsService } from './cells/cells.service.js';
export { PeriodMarks } from './periods/period-marks.service.js';
export { PeriodsService } from './periods/periods.service.js';
export { ItemsService } from './set-up/items.service.js';
