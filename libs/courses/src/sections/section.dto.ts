import { Flag, Id, Text, Whole } from '@sreda/plugin-sdk/server';

const NAME = { max: 250 };

export class NewSectionDto {
  @Text(NAME)
  name: string;
}
export class SectionChangeDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @Text({ ...NAME, optional: true })
  name?: string;
  @Text({ min: 0, max: 100_000, optional: true, description: 'HTML; what is not safe is taken out' })
  text?: string;
  @Flag({ optional: true, description: 'Hidden sections hide everything in them' })
  visible?: boolean;
}
export class SectionPlaceDto {
  @Id({ nullable: true, description: 'The section after it; null: it is the last' })
  before: string | null;
}
export class EditableSectionDto {
  @Id()
  id: string;
  @Text(NAME)
  name: string;
  @Text({ min: 0, max: 200_000, description: 'HTML, its formulas as TeX' })
  text: string;
  @Flag()
  visible: boolean;
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}
