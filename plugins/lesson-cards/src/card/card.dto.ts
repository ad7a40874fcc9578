import { Flag, Id, Instant, ListOf, Nested, OneOf, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';

const NAME = { max: 250 } as const;
/** Lines of plain text. */
const LINES = { min: 0, max: 5000, raw: true } as const;
const VERSION = { min: 1, max: 2 ** 31 - 1 } as const;

export class LessonLinkDto {
  @Text(NAME)
  name: string;
  @Text({ max: 2000, pattern: /^https?:\/\/\S+$/i })
  url: string;
}
export class LessonStageDto {
  @Id({ description: 'Chosen by who adds the stage; stays with it, and is the same in every version and copy' })
  id: string;
  @Text(NAME)
  name: string;
  @Whole({ max: 600, description: '0: not said' })
  minutes: number;
  @Text(LINES)
  teacher: string;
  @Text(LINES)
  students: string;
  @Text({ ...LINES, description: 'What is formed or reached' })
  result: string;
}
/** The fields that a lesson card of the Russian school has (R43): тема, класс, цель, УУД, этапы, ресурсы, ДОТ. */
export class LessonCardContentDto {
  @Text({ ...NAME, description: 'The theme of the lesson' })
  name: string;
  @Text({ min: 0, max: 250 })
  subject: string;
  @Text({ min: 0, max: 50, description: '«5», «5–6», «10 Б»' })
  className: string;
  @Text(LINES)
  goal: string;
  @Text({ ...LINES, description: 'Результаты: предметные' })
  ofSubject: string;
  @Text({ ...LINES, description: 'УУД: познавательные' })
  cognitive: string;
  @Text({ ...LINES, description: 'УУД: регулятивные' })
  regulatory: string;
  @Text({ ...LINES, description: 'УУД: коммуникативные' })
  communicative: string;
  @Text({ ...LINES, description: 'УУД: личностные' })
  personal: string;
  @Text(LINES)
  resources: string;
  @Text({ ...LINES, description: 'ДОТ: how those who are not in the classroom take part' })
  remote: string;
  @Text(LINES)
  homework: string;
  @ListOf(() => LessonLinkDto, { max: 50, description: 'Tests and pages that the lesson uses' })
  links: LessonLinkDto[];
  @ListOf(() => LessonStageDto, { max: 50 })
  stages: LessonStageDto[];
}
export class NewLessonCardDto {
  @Nested(() => LessonCardContentDto)
  content: LessonCardContentDto;
  @Flag({ description: 'Colleagues of the school read it' })
  shared: boolean;
}
export class LessonCardChangeDto extends NewLessonCardDto {
  @Whole({ ...VERSION, description: 'The last one that was known' })
  version: number;
}
export class LessonCardIdDto {
  @Id()
  id: string;
}
export class LessonCardVersionDto {
  @Whole(VERSION)
  version: number;
}
class LessonCardOwnerDto {
  @Id()
  id: string;
  @Text({ max: 320 })
  name: string;
}
export class LessonCardRowDto {
  @Id()
  id: string;
  @Text(NAME)
  name: string;
  @Text({ min: 0, max: 250 })
  subject: string;
  @Text({ min: 0, max: 50 })
  className: string;
  @Flag()
  shared: boolean;
  @Nested(() => LessonCardOwnerDto, { nullable: true, description: 'Null: their data was erased' })
  owner: LessonCardOwnerDto | null;
  @Instant()
  changedAt: Date;
}
export class LessonCardDto extends LessonCardRowDto {
  @Nested(() => LessonCardContentDto)
  content: LessonCardContentDto;
  @Whole(VERSION)
  version: number;
  @Flag()
  mayChange: boolean;
}
export class LessonCardPageDto {
  @ListOf(() => LessonCardRowDto, { max: 200 })
  items: LessonCardRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class LessonCardQuery extends PageQuery {
  @OneOf(['own', 'school'], { description: 'One’s own, or those that colleagues of the school show' })
  view: 'own' | 'school';
  @Text({ max: 100, optional: true, description: 'In the theme or the subject' })
  text?: string;
}
