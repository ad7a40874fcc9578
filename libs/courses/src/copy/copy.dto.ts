import { DateOnly, Id, schemaOf, Text } from '@sreda/plugin-sdk/server';
import type { JobDef } from '@sreda/plugin-sdk';

export class NewCopyDto {
  @Text({ max: 250 })
  name: string;
  @DateOnly({ description: 'First day of lessons of the copy: all dates move by as many days' })
  startsOn: string;
}
export class StartedCopyDto {
  @Id({ description: 'The job; its result has `courseId` and `skipped`' })
  jobId: string;
}

export class CopyCoursePayload {
  @Id()
  fromCourseId: string;
  /** Of the copy: a job that runs again finds what it has made. */
  @Id()
  courseId: string;
  @Text({ max: 250 })
  name: string;
  @DateOnly()
  startsOn: string;
}
export const copyCourse: JobDef<CopyCoursePayload> = {
  name: 'courses.copy-course',
  queue: 'interactive',
  payload: schemaOf(CopyCoursePayload),
  attempts: 3,
  timeoutMs: 5 * 60_000,
};
export interface CourseCopied {
  readonly courseId: string;
  /** Names of activities that were left out: their plugin is off. */
  readonly skipped: readonly string[];
}
