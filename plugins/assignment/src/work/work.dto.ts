import { Decimal, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { type Turn, turns } from '../sheets.js';

export const MAX_TEXT = 100_000;
const MARK = { max: 200_000 };
const REVISION = { max: 2 ** 31 - 1 };

/** `none`: nothing was written yet. */
export const workStates = ['none', 'draft', 'handed-in', 'returned', 'graded'] as const;
export type WorkState = (typeof workStates)[number];
export const outcomes = ['graded', 'returned'] as const;
export type Outcome = (typeof outcomes)[number];

const TURN = { description: 'Degrees clockwise: 0, 90, 180 or 270' };

export class SheetInputDto {
  @Id()
  fileId: string;
  @Whole({ max: 270, ...TURN })
  turn: Turn;
}
export class DraftInputDto {
  @Text({ min: 0, max: MAX_TEXT, raw: true })
  text: string;
  @ListOf(() => SheetInputDto, { max: 50, description: 'In their order' })
  sheets: SheetInputDto[];
  @Whole({ ...REVISION, description: 'The last one that was known; 0: nothing was saved yet' })
  revision: number;
}
export class DraftSavedDto {
  @Whole(REVISION)
  revision: number;
  @Instant()
  savedAt: Date;
}
export class HandInDto {
  @Id({ description: 'Made by the client for this press of the button: sent twice, it hands in once' })
  key: string;
  @Whole({ min: 1, ...REVISION, description: 'Of the draft that is meant' })
  revision: number;
  @Flag({ optional: true, description: 'Where the assignment asks for it: the work is my own' })
  confirmed?: boolean;
}

export class SheetDto {
  @Id()
  fileId: string;
  @Whole({ max: turns[3], ...TURN })
  turn: Turn;
  @Text({ max: 200 })
  name: string;
  @Text({ max: 100 })
  mediaType: string;
  @Whole({ max: Number.MAX_SAFE_INTEGER, description: 'Bytes' })
  size: number;
}
export class ChosenLevelDto {
  @Text({ max: 50 })
  criterionId: string;
  @Whole({ max: 9, description: 'Position among the levels of the criterion, from 0' })
  level: number;
}
/** What the student is shown of the marking. */
export class ReleasedDto {
  @OneOf(outcomes)
  outcome: Outcome;
  @Decimal({ ...MARK, nullable: true })
  mark: number | null;
  @ListOf(() => ChosenLevelDto, { max: 20 })
  levels: ChosenLevelDto[];
  @Text({ min: 0, max: 20_000 })
  comment: string;
  @Instant()
  at: Date;
}
export class WorkVersionDto {
  @Whole({ min: 1, max: 100_000 })
  number: number;
  @Text({ min: 0, max: MAX_TEXT })
  text: string;
  @ListOf(() => SheetDto, { max: 50 })
  sheets: SheetDto[];
  @Instant()
  handedInAt: Date;
  @Flag()
  late: boolean;
  @Instant({ nullable: true })
  takenBackAt: Date | null;
  @Nested(() => ReleasedDto, { nullable: true })
  released: ReleasedDto | null;
}
export class DraftDto {
  @Text({ min: 0, max: MAX_TEXT })
  text: string;
  @ListOf(() => SheetDto, { max: 50 })
  sheets: SheetDto[];
  @Whole(REVISION)
  revision: number;
  @Instant({ nullable: true })
  savedAt: Date | null;
}
export class MyWorkDto {
  @Id({ nullable: true })
  id: string | null;
  @OneOf(workStates)
  state: WorkState;
  @Instant({ nullable: true, description: 'For me, extensions counted' })
  dueAt: Date | null;
  @Instant({ nullable: true, description: 'For me, extensions counted' })
  cutOffAt: Date | null;
  @Text({ max: 100, nullable: true, description: 'Code of what keeps me from handing in; null: nothing' })
  refusal: string | null;
  @Flag({ description: 'The work is handed in and nobody has begun to mark it' })
  mayTakeBack: boolean;
  @Nested(() => DraftDto)
  draft: DraftDto;
  @ListOf(() => WorkVersionDto, { max: 1_000, description: 'The first one first' })
  versions: WorkVersionDto[];
}
/** Where a work belongs: for links that know its id alone. */
export class WorkPlaceDto {
  @Id()
  activityId: string;
  @Id()
  personId: string;
}
