export { ActivityService } from './activity.service.js';
export { AvailabilityEditor } from './availability/availability.editor.js';
export { Availability } from './availability/availability.service.js';
export { type ActivityCompleted, activityCompleted } from './completion/completion.events.js';
export { CompletionMarks } from './completion/completion.marks.js';
export { CopyService } from './copy/copy.service.js';
export { CourseService } from './course.service.js';
export {
  ActivityCreated,
  activityCreated,
  afterCopyActivities,
  afterCreateCourse,
  beforeCopyActivities,
  beforeDateActivity,
  beforeDeleteActivity,
  beforeDeleteCourse,
  type CourseCopy,
  CourseCreated,
  courseCreated,
  coursePublished,
} from './courses.events.js';
export { type DueActivity, DueSoon } from './due-soon.service.js';
export { capabilities as courseCapabilities } from './manifest.js';
export { SectionService } from './sections/section.service.js';
export { Visibility } from './visibility.service.js';
