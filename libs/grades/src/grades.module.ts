import { Global, Module } from '@nestjs/common';
import { BookReader } from './book/book.reader.js';
import { CourseStudents } from './book/course-students.js';
import { GradeRows } from './book/grade-rows.service.js';
import { CellsController } from './cells/cells.controller.js';
import { CellsService } from './cells/cells.service.js';
import { ExportController } from './export/export.controller.js';
import { ExportService } from './export/export.service.js';
import { GradeBook } from './grade-book.service.js';
import { GradeNews, TellShownHandler } from './grade-news.service.js';
import { GradeShares } from './grade-shares.js';
import { GradesController } from './grades.controller.js';
import { GradesPrivacy } from './grades.privacy.js';
import { Grades } from './grades.service.js';
import { KeepGrades } from './keep-grades.hook.js';
import { KeepPeriods } from './periods/keep-periods.hook.js';
import { PeriodMarksReader } from './periods/period-marks.reader.js';
import { PeriodMarks } from './periods/period-marks.service.js';
import { PeriodsController } from './periods/periods.controller.js';
import { PeriodsService } from './periods/periods.service.js';
import { CopyGradeSetUp } from './set-up/copy-set-up.hook.js';
import { ItemsService } from './set-up/items.service.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUpService } from './set-up/set-up.service.js';
import { TellGrades } from './tell-grades.handler.js';

@Global()
@Module({
  controllers: [GradesController, CellsController, SetUpController, PeriodsController, ExportController],
  providers: [
    Grades,
    GradeBook,
    GradeNews,
    GradeShares,
    TellShownHandler,
    BookReader,
    CourseStudents,
    GradeRows,
    CellsService,
    SetUpService,
    ItemsService,
    PeriodsService,
    PeriodMarks,
    PeriodMarksReader,
    KeepGrades,
    KeepPeriods,
    CopyGradeSetUp,
    ExportService,
    TellGrades,
    GradesPrivacy,
  ],
  exports: [Grades],
})
export class GradesModule {}
