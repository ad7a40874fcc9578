import { Global, Module } from '@nestjs/common';
import { ActivityController } from './activity.controller.js';
import { ActivityService } from './activity.service.js';
import { CourseController } from './course.controller.js';
import { CourseService } from './course.service.js';

/** Global, as every lib of the core: plugins inject the services that `index.ts` exports. */
@Global()
@Module({
  controllers: [CourseController, ActivityController],
  providers: [CourseService, ActivityService],
  exports: [CourseService, ActivityService],
})
export class CoursesModule {}
