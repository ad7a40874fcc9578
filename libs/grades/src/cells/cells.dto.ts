import { Decimal, Flag, Id, Instant, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { POINTS, TotalDto } from '../book/total.dto.js';
import { type GradeState, gradeStates } from '../grades.events.js';
import { type MarkState, markStates } from '../tree/grade-tree.js';

const VERSION = { max: 2 ** 31 - 1 };

/** What is not there is false, or null. */
export class GradeCellDto {
  @Id()
  itemId: string;
  @Decimal({ ...POINTS, optional: true })
  final?: number;
  @Decimal({ ...POINTS, optional: true, description: 'What the activity gave, where a teacher typed something else' })
  raw?: number;
  @OneOf(gradeStates)
  state: GradeState;
  @OneOf(markStates, { optional: true })
  markState?: MarkState;
  @Flag({ optional: true, description: 'A teacher typed it' })
  typed?: boolean;
  @Flag({ optional: true, description: 'In no total' })
  excluded?: boolean;
  @Flag({ optional: true, description: 'Handed in after the time' })
  late?: boolean;
  @Flag({ optional: true, description: 'Not for students yet' })
  hidden?: boolean;
  @Whole(VERSION)
  version: number;
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

export class WrittenRowDto {
  @Id()
  personId: string;
  @ListOf(() => GradeCellDto, { max: 1000, description: 'Only what there is' })
  grades: GradeCellDto[];
  @ListOf(() => TotalDto, { max: 500 })
  totals: TotalDto[];
}
export class WrittenRowsDto {
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
