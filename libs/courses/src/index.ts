export { ActivityService } from './activity.service.js';
export { CourseService } from './course.service.js';
export {
  ActivityCreated,
  activityCreated,
  afterCreateCourse,
  beforeDeleteActivity,
  beforeDeleteCourse,
  CourseCreated,
  courseCreated,
} from './courses.events.js';
export { capabilities as courseCapabilities } from './manifest.js';
