import { Global, Module } from '@nestjs/common';
import { ActivityController } from './activity.controller.js';
import { ActivityService } from './activity.service.js';
import { AgendaController } from './agenda.controller.js';
import { ActivityCalendar } from './activity-calendar.js';
import { ActivityTarget } from './activity-target.js';
import { OwnCourses } from './calendar-courses.js';
import { AgendaService } from './agenda.service.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { AvailabilityEditor } from './availability/availability.editor.js';
import { Availability } from './availability/availability.service.js';
import { OutlineService } from './availability/outline.service.js';
import { ActivityLookup } from './availability/conditions/activity.lookup.js';
import { CompletionCondition } from './availability/conditions/completion.condition.js';
import { DateCondition } from './availability/conditions/date.condition.js';
import { GradeCondition } from './availability/conditions/grade.condition.js';
import { CompletionController } from './completion/completion.controller.js';
import { CompletionEditor } from './completion/completion.editor.js';
import { CompletionMarks } from './completion/completion.marks.js';
import { CompletionRecorder } from './completion/completion.recorder.js';
import { CompletionService } from './completion/completion.service.js';
import { ProgressService } from './completion/progress.service.js';
import { CourseCategoryController } from './categories/course-category.controller.js';
import { CourseCategoryService } from './categories/course-category.service.js';
import { CopyCourseHandler } from './copy/copy.handler.js';
import { CopyService } from './copy/copy.service.js';
import { CourseController } from './course.controller.js';
import { CourseService } from './course.service.js';
import { CoursesPrivacy } from './courses.privacy.js';
import { DueSoon } from './due-soon.service.js';
import { FiguresController } from './figures.controller.js';
import { ActivityPlaceNames, CoursePlaceNames } from './place-names.js';
import { SectionController } from './sections/section.controller.js';
import { SectionService } from './sections/section.service.js';
import { Visibility } from './visibility.service.js';

/** Global, as every lib of the core: plugins inject the services that `index.ts` exports. */
@Global()
@Module({
  controllers: [
    CourseController,
    SectionController,
    ActivityController,
    CourseCategoryController,
    AvailabilityController,
    CompletionController,
    AgendaController,
    FiguresController,
  ],
  providers: [
    CourseService,
    SectionService,
    CourseCategoryService,
    CopyService,
    CopyCourseHandler,
    ActivityService,
    ActivityCalendar,
    ActivityTarget,
    OwnCourses,
    AgendaService,
    CompletionService,
    CompletionMarks,
    CompletionEditor,
    CompletionRecorder,
    ProgressService,
    Availability,
    DueSoon,
    Visibility,
    AvailabilityEditor,
    OutlineService,
    ActivityLookup,
    DateCondition,
    CompletionCondition,
    GradeCondition,
    CoursePlaceNames,
    ActivityPlaceNames,
    CoursesPrivacy,
  ],
  exports: [CourseService, SectionService, ActivityService, CopyService, Availability, DueSoon, Visibility, CompletionMarks],
})
export class CoursesModule {}
