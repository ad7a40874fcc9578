import { Global, Module } from '@nestjs/common';
import { ActivityController } from './activity.controller.js';
import { ActivityService } from './activity.service.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { CompletionService } from './completion.service.js';
import { CourseController } from './course.controller.js';
import { CourseService } from './course.service.js';
import { FiguresController } from './figures.controller.js';

/** Global, as every lib of the core: plugins inject the services that `index.ts` exports. */
@Global()
@Module({
  controllers: [CourseController, ActivityController, AgendaController, FiguresController],
  providers: [CourseService, ActivityService, CompletionService, AgendaService],
  exports: [CourseService, ActivityService],
})
export class CoursesModule {}
