import { FileDto, Id, Instant, ListOf, Nested, PageQuery, SchoolDto, Text, Whole } from '@sreda/plugin-sdk/server';

export class PublishedConsultationsQuery extends PageQuery {
  @Whole({ min: 1, max: 50, optional: true })
  override limit: number = 20;
  @Text({ max: 200, optional: true, description: 'Words in any form; the last may be unfinished' })
  q?: string;
}
export class PublishedTextDto {
  @Text({ min: 0, max: 5_000_000, description: 'HTML, formulas drawn' })
  text: string;
  @ListOf(() => FileDto, { max: 20 })
  files: FileDto[];
}
export class PublishedConsultationDto {
  @Id()
  id: string;
  @Text({ max: 250 })
  subject: string;
  @Text({ max: 200 })
  theme: string;
  @Nested(() => SchoolDto, { description: 'Who consulted' })
  school: SchoolDto;
  @Text({ max: 320, nullable: true, description: 'Null: the asker did not want it' })
  askerName: string | null;
  @Text({ max: 320, nullable: true })
  answererName: string | null;
  @Instant()
  publishedAt: Date;
  @Nested(() => PublishedTextDto)
  question: PublishedTextDto;
  @Nested(() => PublishedTextDto)
  answer: PublishedTextDto;
}
export class PublishedConsultationPageDto {
  @ListOf(() => PublishedConsultationDto, { max: 50 })
  items: PublishedConsultationDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
