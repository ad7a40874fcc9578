import { Flag, Id, Instant, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

/** Of one material, answers among them. */
export const MAX_REMARKS = 500;
const TEXT = { max: 2_000 };

export class MaterialAnswerDto {
  @Id()
  id: string;
  @Text({ max: 320, nullable: true, description: 'Null: erased' })
  personName: string | null;
  @Text({ ...TEXT, min: 0, description: 'Empty: erased' })
  text: string;
  @Instant()
  writtenAt: Date;
}
export class MaterialRemarkDto extends MaterialAnswerDto {
  @Id({ nullable: true, description: 'Null: about the material as a whole' })
  partId: string | null;
  @Whole({ min: 1, max: 2 ** 31 - 1, description: 'Of the version that was remarked on' })
  number: number;
  @Flag({ description: 'Mended, or talked over' })
  isDone: boolean;
  @ListOf(() => MaterialAnswerDto, { max: MAX_REMARKS })
  answers: MaterialAnswerDto[];
}
export class MaterialRemarkListDto {
  @ListOf(() => MaterialRemarkDto, { max: MAX_REMARKS })
  items: MaterialRemarkDto[];
}
export class NewMaterialRemarkDto {
  @Id({ nullable: true, description: 'A part of the version; null: the material as a whole' })
  partId: string | null;
  @Text(TEXT)
  text: string;
}
export class NewMaterialAnswerDto {
  @Text(TEXT)
  text: string;
}
export class MaterialRemarkStateDto {
  @Flag()
  isDone: boolean;
}
export class MaterialRemarkIdDto {
  @Id()
  id: string;
}
