import { Decimal, Flag, Id, IdList, Instant, ListOf, NumberList, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { POINTS } from '../book/total.dto.js';
import { type GradeState, gradeStates } from '../grades.events.js';
import { type MarkState, markStates } from '../tree/grade-tree.js';

const VERSION = { max: 2 ** 31 - 1 };

/** What is left out is false, null or `graded`. */
export class CellNoteDto {
  @Whole({ max: 1000, description: 'Which column, from 0' })
  column: number;
  @OneOf(gradeStates, { optional: true })
  state?: GradeState;
  @OneOf(markStates, { optional: true })
  markState?: MarkState;
  @Flag({ optional: true, description: 'A teacher typed it; always so in a column without activity, where it is not said' })
  typed?: boolean;
  @Decimal({ ...POINTS, optional: true, description: 'What the activity gave, where a teacher typed something else' })
  raw?: number;
  @Flag({ optional: true, description: 'In no total' })
  excluded?: boolean;
  @Flag({ optional: true, description: 'Handed in after the time' })
  late?: boolean;
  @Flag({ optional: true, description: 'Not for students yet' })
  hidden?: boolean;
}

export class CellEditDto {
  @Id()
  itemId: string;
  @Id()
  personId: string;
  @Whole({ ...VERSION, description: 'Of the cell as it was read; 0: nothing was there' })
  version: number;
  @Decimal({ ...POINTS, optional: true, nullable: true, description: 'With a state of null it clears what was typed' })
  value?: number | null;
  @OneOf(markStates, { optional: true, nullable: true })
  state?: MarkState | null;
  @Flag({ optional: true })
  excluded?: boolean;
  @Flag({ optional: true })
  hidden?: boolean;
}

export class CellEditsDto {
  @ListOf(() => CellEditDto, { min: 1, max: 2000 })
  cells: CellEditDto[];
  @Text({ max: 500, optional: true, description: 'Wanted where a grade of an activity is typed over' })
  reason?: string;
}

/** By position: a class has thousands of cells, and nearly all are a number and no more. */
export class WrittenRowDto {
  @Id()
  personId: string;
  @NumberList({ max: 1000, nullableItems: true, description: 'The grades in force, by column; null: none' })
  finals: readonly (number | null)[];
  @NumberList({ max: 1000, description: 'Of the cells, by column; 0: nothing was ever there' })
  versions: readonly number[];
  @ListOf(() => CellNoteDto, { max: 1000, description: 'Of the cells of which there is more to say' })
  notes: readonly CellNoteDto[];
  @NumberList({ max: 500, nullableItems: true, description: 'By total' })
  totals: (number | null)[];
  @NumberList({ max: 500, nullableItems: true, description: "The marks of the totals by the school's table" })
  marks: (number | null)[];
}
export class WrittenRowsDto {
  @IdList({ max: 1000, description: 'The items of the columns, as they are now' })
  columns: string[];
  @IdList({ max: 500, description: 'The categories of the totals, as they are now' })
  totals: string[];
  @ListOf(() => WrittenRowDto, { max: 2000, description: 'Of everybody of whom something was written' })
  items: WrittenRowDto[];
}

export class CellChangeDto {
  @Instant()
  at: Date;
  @Text({ max: 400, nullable: true, description: 'null: the product itself' })
  by: string | null;
  @Decimal({ ...POINTS, nullable: true })
  final: number | null;
  @Decimal({ ...POINTS, nullable: true })
  raw: number | null;
  @OneOf(gradeStates)
  state: GradeState;
  @OneOf(markStates, { nullable: true })
  markState: MarkState | null;
  @Flag()
  typed: boolean;
  @Flag()
  excluded: boolean;
  @Flag()
  hidden: boolean;
  @Text({ max: 500, nullable: true })
  reason: string | null;
}
export class CellHistoryDto {
  @ListOf(() => CellChangeDto, { max: 500, description: 'The latest first' })
  items: CellChangeDto[];
}
