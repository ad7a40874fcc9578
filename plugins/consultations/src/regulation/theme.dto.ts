import { Flag, Id, IdList, ListOf, Nested, SchoolDto, Text, Whole } from '@sreda/plugin-sdk/server';

/** Themes of one school. */
export const MAX_THEMES = 100;
/** Of one theme. */
export const MAX_ANSWERERS = 20;

const NAME = { max: 200 } as const;
const DESCRIPTION = { min: 0, max: 2000 } as const;
const WORKING_DAYS = { min: 1, max: 60, description: 'From Monday to Friday; the day of the question is not counted' } as const;
const VERSION = { min: 1, max: 2 ** 31 - 1 } as const;

export class ConsultationPersonDto {
  @Id()
  id: string;
  @Text({ max: 320 })
  name: string;
}
export class ConsultationThemeDto {
  @Id()
  id: string;
  @Text(NAME)
  name: string;
  @Text(DESCRIPTION)
  description: string;
  @Nested(() => SchoolDto, { description: 'Who consults' })
  school: SchoolDto;
  @Whole(WORKING_DAYS)
  workingDays: number;
  @Flag({ description: 'Nothing new is asked' })
  closed: boolean;
  @Whole(VERSION)
  version: number;
  @ListOf(() => ConsultationPersonDto, { max: MAX_ANSWERERS, description: 'Only to who leads: the asker does not choose' })
  answerers: ConsultationPersonDto[];
  @Flag()
  mayLead: boolean;
}
export class ConsultationThemePageDto {
  @ListOf(() => ConsultationThemeDto, { max: 200 })
  items: ConsultationThemeDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class NewConsultationThemeDto {
  @Text(NAME)
  name: string;
  @Text(DESCRIPTION)
  description: string;
  @Whole(WORKING_DAYS)
  workingDays: number;
  @IdList({ max: MAX_ANSWERERS, description: 'Staff of the school. Who has fewest open requests gets the next' })
  answererIds: string[];
}
export class ConsultationThemeChangeDto extends NewConsultationThemeDto {
  @Flag()
  closed: boolean;
  @Whole({ ...VERSION, description: 'The last one that was known' })
  version: number;
}
export class ConsultationIdDto {
  @Id()
  id: string;
}
export class ConsultationStaffPageDto {
  @ListOf(() => ConsultationPersonDto, { max: 200 })
  items: ConsultationPersonDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
