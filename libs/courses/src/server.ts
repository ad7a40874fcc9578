import { contribute, definePluginServer, handleJob, points, subscribeWhere } from '@sreda/plugin-sdk';
import { ActivityCalendar } from './activity-calendar.js';
import { ActivityTarget } from './activity-target.js';
import { OwnCourses } from './calendar-courses.js';
import { CompletionCondition } from './availability/conditions/completion.condition.js';
import { DateCondition } from './availability/conditions/date.condition.js';
import { GradeCondition } from './availability/conditions/grade.condition.js';
import { activityCompleted, activityMarked, activityViewed, completionRuleChanged } from './completion/completion.events.js';
import { CompletionRecorder } from './completion/completion.recorder.js';
import { copyCourse } from './copy/copy.dto.js';
import { CopyCourseHandler } from './copy/copy.handler.js';
import { activityCreated, conditionsChanged, courseCreated, coursePublished } from './courses.events.js';
import { CoursesCatalogue1795400000000, CoursesConditions1795410000000, CoursesInit1764000300000 } from './courses.migrations.js';
import { CoursesModule } from './courses.module.js';
import { CoursesPrivacy } from './courses.privacy.js';
import { ActivityPlaceNames, CoursePlaceNames } from './place-names.js';

export default definePluginServer({
  module: CoursesModule,
  migrations: [CoursesInit1764000300000, CoursesCatalogue1795400000000, CoursesConditions1795410000000],
  points: [points.activity, points.availability, points.gradeSource],
  contributes: [
    contribute(points.availability, 'date', DateCondition),
    contribute(points.availability, 'completion', CompletionCondition),
    contribute(points.availability, 'grade', GradeCondition),
    contribute(points.calendarCourses, 'courses', OwnCourses),
    contribute(points.calendarSource, 'courses', ActivityCalendar),
    contribute(points.linkTarget, 'activity', ActivityTarget),
    contribute(points.placeNames, 'course', CoursePlaceNames),
    contribute(points.placeNames, 'activity', ActivityPlaceNames),
  ],
  emits: [
    courseCreated,
    coursePublished,
    activityCreated,
    conditionsChanged,
    completionRuleChanged,
    activityViewed,
    activityMarked,
    activityCompleted,
  ],
  subscriptions: [subscribeWhere((event) => event.progress !== undefined, 'courses.completion', CompletionRecorder)],
  jobs: [handleJob(copyCourse, CopyCourseHandler)],
  privacy: CoursesPrivacy,
});
