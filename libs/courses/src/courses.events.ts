import type { EventDef } from '@sreda/plugin-sdk';
import { defineHook } from '@sreda/plugin-sdk';
import { Id, OneOf, schemaOf, Text } from '@sreda/plugin-sdk/server';

export class CourseCreated {
  @Id()
  courseId: string;
  @Id()
  organisationId: string;
  @Text({ max: 250 })
  name: string;
}
/** Aggregate: the course. */
export const courseCreated: EventDef<CourseCreated> = {
  name: 'courses.course-created',
  version: 1,
  payload: schemaOf(CourseCreated),
  trace: ({ courseId, name }) => ({ verb: 'created', object: { kind: 'course', id: courseId, name }, courseId }),
};

/** The course was opened to those who learn in it. Aggregate: the course. */
export const coursePublished: EventDef<CourseCreated> = {
  name: 'courses.course-published',
  version: 1,
  payload: schemaOf(CourseCreated),
  trace: ({ courseId, name }) => ({ verb: 'published', object: { kind: 'course', id: courseId, name }, courseId }),
};

export class ActivityCreated {
  @Id()
  activityId: string;
  @Id()
  courseId: string;
  @Text({ max: 100 })
  type: string;
  @Text({ max: 250 })
  name: string;
}
/** Aggregate: the course. */
export const activityCreated: EventDef<ActivityCreated> = {
  name: 'courses.activity-created',
  version: 1,
  payload: schemaOf(ActivityCreated),
  trace: ({ activityId, courseId, name }) => ({ verb: 'created', object: { kind: 'activity', id: activityId, name }, courseId }),
};

export class ConditionsChanged {
  @Id()
  courseId: string;
  @OneOf(['activity', 'section'])
  kind: 'activity' | 'section';
  @Id({ description: 'Of the activity or section' })
  id: string;
}
/** Other conditions decide now who may open an activity, or all that is in a section. Aggregate: the course. */
export const conditionsChanged: EventDef<ConditionsChanged> = {
  name: 'courses.conditions-changed',
  version: 1,
  payload: schemaOf(ConditionsChanged),
};

/** What belongs to every course is made here, in the transaction that makes the course. */
export const afterCreateCourse = defineHook<{ courseId: string; organisationId: string; name: string }>('courses.after-create-course');
/**
 * While a course is copied, before its activities are: what belongs to the course is copied and its new ids are put into `ids`, where sections and
 * activities are already. A handler copies what the course is made of, never what people have done in it.
 */
export const beforeCopyActivities = defineHook<CourseCopy>('courses.before-copy-activities');
export interface CourseCopy {
  readonly fromCourseId: string;
  readonly toCourseId: string;
  /** Old id → new id. */
  readonly ids: Map<string, string>;
  /** By so many days the dates of the copy are later. */
  readonly days: number;
}
/** When its activities are copied, for what refers to them. */
export const afterCopyActivities = defineHook<CourseCopy>('courses.after-copy-activities');

/** Before an activity is to close at another time, or at none. A handler may throw to keep the time. */
export const beforeDateActivity = defineHook<{ activityId: string; closesAt: Date | null }>('courses.before-date-activity');

/** Before the course and everything in it goes; its activities were asked before by their own hook. A handler may throw to keep it. */
export const beforeDeleteCourse = defineHook<{ courseId: string }>('courses.before-delete-course');
export const beforeDeleteActivity = defineHook<{ activityId: string; courseId: string; type: string }>('courses.before-delete-activity');
