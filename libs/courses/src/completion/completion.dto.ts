import type { CompletionRule, CompletionState } from '@sreda/plugin-sdk';
import { Decimal, Flag, Id, Instant, ListOf, OneOf, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { completionRules, type Marker, markers } from './completion-rule.js';

export const completionStates = ['incomplete', 'begun', 'complete', 'passed', 'failed'] as const satisfies readonly CompletionState[];

export class CompletionDto {
  @OneOf(completionRules)
  rule: CompletionRule;
  @Decimal({ max: 100, optional: true, description: 'With `passed`: percent of the maximum from which it is passed' })
  percent?: number;
  @OneOf(markers, { optional: true, description: 'With `manual`: who marks it; a teacher may always' })
  by?: Marker;
}
export class CompletionChangeDto extends CompletionDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}
export class CompletionSettingsDto extends CompletionChangeDto {
  @TextList({ max: 10, maxLength: 20, description: 'Rules that the type of the activity offers, the usual one first' })
  offered: string[];
}
export class MarkDto {
  @Flag()
  done: boolean;
}

export class ProgressColumnDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  type: string;
  @Text({ max: 250 })
  name: string;
  @OneOf(completionRules)
  rule: CompletionRule;
}
export class ProgressCellDto {
  @Id()
  activityId: string;
  @OneOf(completionStates)
  state: CompletionState;
  @Instant({ nullable: true, description: 'Since when it is complete' })
  at: Date | null;
}
export class ProgressRowDto {
  @Id()
  personId: string;
  @Text({ max: 400 })
  name: string;
  @Whole({ max: 1000, description: 'How many of the columns are complete' })
  done: number;
  @ListOf(() => ProgressCellDto, { max: 1000, description: 'Those that are not begun are left out' })
  cells: ProgressCellDto[];
}
export class ProgressPageDto {
  @ListOf(() => ProgressColumnDto, { max: 1000 })
  columns: ProgressColumnDto[];
  @ListOf(() => ProgressRowDto, { max: 200 })
  items: ProgressRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
