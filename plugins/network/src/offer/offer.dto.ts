import { Flag, Id, IdList, Instant, ListOf, Nested, OneOf, PageQuery, SchoolDto, Text } from '@sreda/plugin-sdk/server';
import { MaterialPartComparisonDto, MaterialPartDecisionDto } from '../content/comparison.dto.js';
import { MaterialFileDto, MAX_PARTS } from '../material/material.dto.js';

const MESSAGE = { min: 0, max: 5_000 };
const MOST = 200;
const states = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type OfferState = (typeof states)[number];

export class NewMaterialOfferDto {
  @IdList({ min: 1, max: MOST, description: 'Parts of my copy that are not as its source says' })
  partIds: string[];
  @Text({ ...MESSAGE, description: 'To the authors: what is better now' })
  message: string;
}
export class MaterialOfferIdDto {
  @Id()
  id: string;
}
export class OfferQuery extends PageQuery {
  @OneOf(['received', 'sent'], { description: 'received: about materials that I have handed in' })
  side: 'received' | 'sent';
  @OneOf(states, { optional: true })
  state?: OfferState;
}
export class MaterialOfferRowDto {
  @Id()
  id: string;
  @Id()
  materialId: string;
  @Text({ max: 250, description: 'Of the material' })
  title: string;
  @Nested(() => SchoolDto, { description: 'In whose name it was offered' })
  school: SchoolDto;
  @Text({ max: 250, nullable: true, description: 'Who has offered it; null: erased' })
  personName: string | null;
  @Text(MESSAGE)
  message: string;
  @OneOf(states)
  state: OfferState;
  @Text(MESSAGE)
  reply: string;
  @Instant()
  offeredAt: Date;
}
export class MaterialOfferPageDto {
  @ListOf(() => MaterialOfferRowDto, { max: 200 })
  items: MaterialOfferRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class MaterialOfferDto extends MaterialOfferRowDto {
  @Flag({ description: 'Mine to decide about, and open' })
  mayDecide: boolean;
  @Flag({ description: 'Sent by me, and open' })
  mayWithdraw: boolean;
  @Text({ max: 100, description: 'Of the material' })
  kind: string;
  @Id({ nullable: true, description: 'What was published; null for who has sent the offer' })
  objectId: string | null;
  @ListOf(() => MaterialFileDto, { max: 100_000, description: 'Which the offered parts name' })
  files: MaterialFileDto[];
  @ListOf(() => MaterialPartComparisonDto, {
    max: MAX_PARTS,
    description: 'copy: what the authors have now; source: what is offered. Empty for who does not decide',
  })
  parts: MaterialPartComparisonDto[];
}
export class MaterialOfferDecisionDto {
  @Flag({ description: 'Otherwise it is declined' })
  accepted: boolean;
  @ListOf(() => MaterialPartDecisionDto, {
    max: MOST,
    description: 'As with a copy; of what is not named what is offered is taken where the authors have not changed the same',
  })
  parts: MaterialPartDecisionDto[];
  @Text(MESSAGE)
  reply: string;
}
