import { Decimal, Flag, Id, Instant, ListOf, Nested, OneOf, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { ChosenLevelDto, type Outcome, outcomes, type WorkState, workStates, WorkVersionDto } from '../work/work.dto.js';

const MARK = { max: 200_000 };
const REVISION = { max: 2 ** 31 - 1 };

export class AssessmentInputDto {
  @Whole({ min: 1, max: 100_000, description: 'The version that was read' })
  number: number;
  @Whole({ ...REVISION, description: 'The last one that was known; 0: nobody has written anything about this version' })
  revision: number;
  @Decimal({ ...MARK, nullable: true, description: 'On the scale of points with a rubric the levels are the mark' })
  mark: number | null;
  @ListOf(() => ChosenLevelDto, { max: 20 })
  levels: ChosenLevelDto[];
  @Text({ min: 0, max: 20_000, raw: true, description: 'For the student' })
  comment: string;
  @Text({ min: 0, max: 20_000, raw: true, description: 'For teachers of the course' })
  note: string;
  @OneOf(outcomes, { optional: true, description: 'Shows it to the student; absent: only keeps it' })
  outcome?: Outcome;
}
export class AssessmentDto {
  @Whole({ min: 1, max: 100_000, description: 'Of which version' })
  number: number;
  @Whole({ ...REVISION, description: '0: nobody has written anything yet' })
  revision: number;
  @Decimal({ ...MARK, nullable: true })
  mark: number | null;
  @ListOf(() => ChosenLevelDto, { max: 20 })
  levels: ChosenLevelDto[];
  @Text({ min: 0, max: 20_000 })
  comment: string;
  @Text({ min: 0, max: 20_000, description: 'Empty for those who do not grade' })
  note: string;
  @Instant({ nullable: true })
  changedAt: Date | null;
  @Text({ max: 400, nullable: true })
  changedBy: string | null;
  @OneOf(outcomes, { nullable: true, description: 'null: the student has not been shown anything' })
  outcome: Outcome | null;
}
export class MarkedWorkDto {
  @Id()
  id: string;
  @Id()
  activityId: string;
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @OneOf(workStates)
  state: WorkState;
  @Flag()
  late: boolean;
  @Instant({ nullable: true })
  dueAt: Date | null;
  @ListOf(() => WorkVersionDto, { max: 1_000, description: 'Handed in and not taken back, the first one first' })
  versions: WorkVersionDto[];
  @Nested(() => AssessmentDto, { nullable: true, description: 'Of the last version; null: there is none' })
  assessment: AssessmentDto | null;
}
export class PresenceDto {
  @TextList({ max: 50, maxLength: 400, description: 'Names of the others who have the work open' })
  others: string[];
  @OneOf(workStates)
  state: WorkState;
  @Whole({ ...REVISION, description: 'Of what is written about the last version' })
  revision: number;
}
