import { Module } from '@nestjs/common';
import { AssignmentActivity } from './assignment.activity.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentPrivacy } from './assignment.privacy.js';
import { AssignmentService } from './assignment.service.js';
import { ArchiveService } from './class/archive.service.js';
import { ClassController } from './class/class.controller.js';
import { ClassService } from './class/class.service.js';
import { ToGradeController } from './class/to-grade.controller.js';
import { InstructionFiles } from './instruction-files.owner.js';
import { KeepWorks } from './keep-works.hook.js';
import { MarkingController } from './marking/marking.controller.js';
import { MarkingService } from './marking/marking.service.js';
import { MarkingStore } from './marking/marking.store.js';
import { SchoolHomeworkController } from './school/school-homework.controller.js';
import { SchoolHomeworkService } from './school/school-homework.service.js';
import { TellReturned } from './tell-returned.handler.js';
import { WorkController } from './work/work.controller.js';
import { WorkService } from './work/work.service.js';
import { WorkStore } from './work/work.store.js';
import { WorkFiles } from './work-files.owner.js';

@Module({
  controllers: [AssignmentController, WorkController, ClassController, MarkingController, ToGradeController, SchoolHomeworkController],
  providers: [
    AssignmentActivity,
    AssignmentService,
    WorkStore,
    WorkService,
    WorkFiles,
    InstructionFiles,
    MarkingStore,
    MarkingService,
    ClassService,
    ArchiveService,
    SchoolHomeworkService,
    KeepWorks,
    TellReturned,
    AssignmentPrivacy,
  ],
})
export class AssignmentModule {}
