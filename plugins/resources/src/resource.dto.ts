import { FileDto, Flag, Id, IdList, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

export const resourceTypes = ['page', 'file', 'folder', 'link'] as const;
export type ResourceType = (typeof resourceTypes)[number];

const MAX_FILES = 100;
const HTML = { min: 0, max: 500_000, raw: true, description: 'HTML with formulas as \\(…\\) and \\[…\\]; cleaned before it is kept' };

/** What is absent stays as it is. */
export class PageSettings {
  @Text({ ...HTML, optional: true })
  text?: string;
}
export class FileSettings extends PageSettings {
  @IdList({ max: 1, optional: true })
  fileIds?: string[];
}
export class FolderSettings extends PageSettings {
  @IdList({ max: MAX_FILES, optional: true, description: 'In the order shown' })
  fileIds?: string[];
}
export class LinkSettings extends PageSettings {
  @Text({ max: 2_000, pattern: /^https?:\/\/[^\s]+$/, optional: true })
  url?: string;
}

export class ResourceDto {
  @Id()
  id: string;
  @Id()
  courseId: string;
  @OneOf(resourceTypes)
  type: ResourceType;
  @Text({ max: 250 })
  name: string;
  @Flag()
  visible: boolean;
  @Whole({ min: 1, max: 2 ** 31 - 1, description: 'Of the activity' })
  version: number;
  @Text({ min: 0, max: 5_000_000, description: 'HTML, formulas drawn' })
  text: string;
  @Text({ max: 2_000, nullable: true })
  url: string | null;
  @ListOf(() => FileDto, { max: MAX_FILES })
  files: FileDto[];
  @Text({ min: 0, max: 500_000, nullable: true, description: 'The text as its author writes it; null for who may not change it' })
  source: string | null;
}
