import { Global, Module } from '@nestjs/common';
import { BankController } from './bank/bank.controller.js';
import { BankService } from './bank/bank.service.js';
import { BankWriter } from './bank/bank-writer.js';
import { CategoryController } from './bank/category.controller.js';
import { CategoryService } from './bank/category.service.js';
import { CategoryStore } from './bank/category.store.js';
import { CopyCourseBank, MakeCourseBank, RemoveCourseBank } from './bank/course-bank.hooks.js';
import { QuestionController } from './bank/question.controller.js';
import { QuestionPictures } from './bank/question-pictures.js';
import { QuestionTarget } from './bank/question-target.js';
import { QuestionService } from './bank/question.service.js';
import { QuestionWriter } from './bank/question-writer.service.js';
import { VersionStore } from './bank/version.store.js';
import { BankExportController } from './export/export.controller.js';
import { ExportService } from './export/export.service.js';
import { ImportController } from './import/import.controller.js';
import { ImportFileHandler } from './import/import-file.handler.js';
import { ImportService } from './import/import.service.js';
import { CategoryMaterial } from './material/category.material.js';
import { BankPaperController } from './paper/paper.controller.js';
import { PaperService } from './paper/paper.service.js';
import { QuestionsPrivacy } from './questions.privacy.js';
import { TrialController } from './trial/trial.controller.js';

@Global()
@Module({
  controllers: [
    BankController,
    CategoryController,
    QuestionController,
    ImportController,
    BankExportController,
    BankPaperController,
    TrialController,
  ],
  providers: [
    BankService,
    QuestionService,
    BankWriter,
    CategoryService,
    CategoryStore,
    QuestionPictures,
    QuestionTarget,
    CategoryMaterial,
    QuestionWriter,
    VersionStore,
    ExportService,
    ImportService,
    ImportFileHandler,
    PaperService,
    CopyCourseBank,
    MakeCourseBank,
    RemoveCourseBank,
    QuestionsPrivacy,
  ],
  exports: [BankService, QuestionService, QuestionWriter, ImportService, PaperService],
})
export class QuestionsModule {}
