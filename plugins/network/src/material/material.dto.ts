import {
  Flag,
  Id,
  IdList,
  Instant,
  JsonObject,
  ListOf,
  Nested,
  OneOf,
  PageQuery,
  SchoolDto,
  Text,
  TextList,
  Whole,
} from '@sreda/plugin-sdk/server';

export const MAX_PARTS = 5_000;
const MAX_AUTHORS = 20;
const KIND = { max: 100, description: 'A key of the extension point materialKind: category' };
const NAME = { max: 250 };
const REASON = { min: 0, max: 2_000 };

/** CC0 … all rights reserved, and what a school may say that none of them says: in the network only. */
export const licences = ['cc0', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'cc-by-nc-sa', 'network'] as const;
export type Licence = (typeof licences)[number];
/** Federal law 436-FZ. */
export const ageMarks = ['0+', '6+', '12+', '16+', '18+'] as const;
export type AgeMark = (typeof ageMarks)[number];
export const adaptations = ['vision', 'hearing', 'speech', 'motor', 'delay', 'autism', 'intellect'] as const;
export const states = ['review', 'returned', 'published', 'withdrawn'] as const;
export type State = (typeof states)[number];
export const decisions = ['publish', 'return', 'withdraw'] as const;
export type ReviewDecision = (typeof decisions)[number];

class MaterialHeadDto {
  @Text(NAME)
  title: string;
  @Text(NAME)
  subject: string;
  @Whole({ min: 1, max: 11 })
  classFrom: number;
  @Whole({ min: 1, max: 11 })
  classTo: number;
}
/** What is said of a version beside its content. */
export class MaterialCardDto extends MaterialHeadDto {
  @Text({ min: 0, max: 5_000 })
  description: string;
  @Text({ min: 0, max: 250 })
  topic: string;
  @OneOf(licences)
  licence: Licence;
  @Text({ min: 3, max: 2_000, description: 'Whose it is, and by what right it is handed on' })
  rights: string;
  @OneOf(ageMarks)
  ageMark: AgeMark;
  @TextList({ max: adaptations.length, maxLength: 20, description: `For whom it is adapted: ${adaptations.join(', ')}` })
  adapted: string[];
}
export class NewMaterialVersionDto extends MaterialCardDto {
  @Text(KIND)
  kind: string;
  @Id({ description: 'What is published' })
  objectId: string;
  @IdList({ max: MAX_AUTHORS, description: 'People of the school, in their order' })
  authorIds: string[];
}
export class MaterialVersionIdDto {
  @Id()
  materialId: string;
  @Id()
  versionId: string;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  number: number;
}
export class MaterialReviewDto {
  @OneOf(decisions)
  decision: ReviewDecision;
  @Text({ ...REASON, description: 'For the authors; what is taken back needs one' })
  reason: string;
}

export class MaterialQuery extends PageQuery {
  @Text({ max: 200, optional: true, description: 'Words in any form; the last may be unfinished' })
  q?: string;
  @Text({ max: 250, optional: true })
  subject?: string;
  @Whole({ min: 1, max: 11, optional: true, description: 'Of school' })
  class?: number;
  @Id({ optional: true })
  schoolId?: string;
}
export class VersionQuery extends PageQuery {
  @OneOf(states)
  state: State;
}
export class MaterialRowDto extends MaterialHeadDto {
  @Id({ description: 'Of the material' })
  id: string;
  @Id()
  versionId: string;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  number: number;
  @Text(KIND)
  kind: string;
  @Nested(() => SchoolDto)
  school: SchoolDto;
  @Whole({ max: MAX_PARTS })
  parts: number;
  @OneOf(states)
  state: State;
  @Text({ ...REASON, description: 'Of the last decision' })
  reason: string;
  @Instant()
  createdAt: Date;
}
export class MaterialPageDto {
  @ListOf(() => MaterialRowDto, { max: 200 })
  items: MaterialRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class MaterialAuthorDto {
  @Flag({ description: 'Has offered what was accepted' })
  contributed: boolean;
  @Text({ max: 250, nullable: true, description: 'Null: erased' })
  name: string | null;
}
export class MaterialPartDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  kind: string;
  @Id({ nullable: true })
  parentId: string | null;
  @JsonObject({ description: 'Its fields' })
  data: Record<string, unknown>;
}
export class MaterialFileDto {
  @Text({ max: 64, description: 'SHA-256 in hex, as parts name it' })
  sha256: string;
  @Id()
  fileId: string;
}
export class MaterialDto extends MaterialCardDto {
  @Id()
  id: string;
  @Id()
  versionId: string;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  number: number;
  @Text(KIND)
  kind: string;
  @Nested(() => SchoolDto)
  school: SchoolDto;
  @ListOf(() => MaterialAuthorDto, { max: 1_000 })
  authors: MaterialAuthorDto[];
  @OneOf(states)
  state: State;
  @Text({ ...REASON, description: 'Of the last decision; only to the own school' })
  reason: string;
  @Instant()
  createdAt: Date;
  @Whole({ max: 2 ** 31 - 1, description: 'Schools that have taken a copy of the material, the own one among them' })
  schoolsWithCopies: number;
  @ListOf(() => MaterialPartDto, { max: MAX_PARTS })
  content: MaterialPartDto[];
  @ListOf(() => MaterialFileDto, { max: 100_000 })
  files: MaterialFileDto[];
}
/** For who is going to hand in an object: what was said of it the last time. */
export class MaterialObjectDto {
  @Text({ min: 0, max: 500, description: 'Its own name' })
  name: string;
  @Nested(() => MaterialCardDto, { nullable: true, description: 'Null: never handed in' })
  card: MaterialCardDto | null;
  @IdList({ max: MAX_AUTHORS })
  authorIds: string[];
  @Id({ nullable: true, description: 'The last version' })
  versionId: string | null;
  @OneOf(states, { nullable: true })
  state: State | null;
}
export class SchoolPersonDto {
  @Id()
  id: string;
  @Text({ max: 250 })
  name: string;
}
export class SchoolPersonPageDto {
  @ListOf(() => SchoolPersonDto, { max: 200 })
  items: SchoolPersonDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
