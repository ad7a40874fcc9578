import { Id, ListOf, OneOf, Whole } from '@sreda/plugin-sdk/server';

export const ownerKinds = ['course', 'organisation', 'person'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export class BankQuery {
  @Id({ optional: true, description: "Banks for this course: its own, its school's and one's own" })
  courseId?: string;
  @Id({ optional: true, description: 'The bank of this school. Without this and `courseId`: the own bank' })
  organisationId?: string;
}
export class NewBankDto {
  @OneOf(ownerKinds, { description: 'A course has a bank from its beginning' })
  ownerKind: OwnerKind;
  @Id()
  ownerId: string;
}
export class BankDto {
  @Id()
  id: string;
  @OneOf(ownerKinds)
  ownerKind: OwnerKind;
  @Id()
  ownerId: string;
  @Whole({ max: 2 ** 31 - 1 })
  questions: number;
}
export class BankListDto {
  @ListOf(() => BankDto, { max: 100 })
  items: BankDto[];
}
export class MadeDto {
  @Id()
  id: string;
}
