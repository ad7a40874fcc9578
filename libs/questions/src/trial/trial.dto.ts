import { OmitType } from '@nestjs/swagger';
import type { Certainty } from '@sreda/plugin-sdk';
import { Decimal, Finite, Id, JsonObject, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

const actions = ['save', 'submit', 'tryAgain', 'seen', 'finish'] as const;

export class TrialActionDto {
  @OneOf(actions)
  kind: (typeof actions)[number];
  @JsonObject({ nullable: true, optional: true, description: 'By the schema of the question type; for `save` and `submit`' })
  response?: Record<string, unknown> | null;
  @Whole({ min: 1, max: 3, optional: true })
  certainty?: Certainty;
}
export class TrialFileDto {
  @Text({ max: 500, description: 'As texts name it' })
  path: string;
  @Id()
  fileId: string;
}
export class AnyTrialRequest {
  @Text({ max: 100 })
  type: string;
  @JsonObject({ description: 'As it stands in the editor; by the schema of the question type' })
  definition: Record<string, unknown>;
  @Text({ max: 100, description: 'What a test would prefer; a type may have one of its own' })
  behaviour: string;
  @Whole({ max: 2 ** 32 - 1, description: 'Decides the order shown: the same seed, the same order' })
  seed: number;
  @ListOf(() => TrialActionDto, { max: 100, description: 'Everything done so far, the oldest first: nothing is stored' })
  actions: TrialActionDto[];
  @ListOf(() => TrialFileDto, {
    max: 500,
    optional: true,
    description: 'Where the files are that the texts name; who may not read one does not see it',
  })
  files?: TrialFileDto[];
}
export class TrialRequest extends OmitType(AnyTrialRequest, ['files']) {
  @Id({ optional: true, description: 'The question whose files the texts name' })
  questionId?: string;
}
export class FaultDto {
  @Text({ max: 200 })
  key: string;
  @JsonObject({ optional: true })
  params?: Record<string, string | number>;
}
export class TrialDto {
  @Text({ max: 100, description: 'The behaviour that works for this type' })
  behaviour: string;
  @Text({ max: 20, description: 'QuestionState' })
  state: string;
  @Finite({ nullable: true, description: 'Share of the maximal mark' })
  fraction: number | null;
  @Finite({ nullable: true })
  mark: number | null;
  @Decimal({ max: 10_000 })
  maxMark: number;
  @JsonObject({ description: 'What the type shows to a student, texts as html' })
  view: Record<string, unknown>;
  @JsonObject({ nullable: true })
  response: Record<string, unknown> | null;
  @JsonObject({ description: 'What the page offers: answer, submit, tryAgain, certainty, hint, notes' })
  offer: Record<string, unknown>;
  @JsonObject({ nullable: true, description: '{feedback, generalFeedback}, where a student would see it by now' })
  review: Record<string, unknown> | null;
  @JsonObject({ nullable: true, description: 'A response that gets full marks' })
  rightAnswer: Record<string, unknown> | null;
  @ListOf(() => FaultDto, { max: 100, description: 'Why the question cannot be made ready' })
  faults: FaultDto[];
}
