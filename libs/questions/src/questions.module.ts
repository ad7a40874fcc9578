import { Global, Module } from '@nestjs/common';
import { BankController } from './bank/bank.controller.js';
import { BankService, QuestionService } from './bank/bank.service.js';
import { BankWriter } from './bank/bank-writer.js';
import { MakeCourseBank, RemoveCourseBank } from './bank/course-bank.hooks.js';
import { ImportController } from './import/import.controller.js';
import { ImportFileHandler } from './import/import-file.handler.js';
import { ImportService } from './import/import.service.js';
import { QuestionsPrivacy } from './questions.privacy.js';

@Global()
@Module({
  controllers: [BankController, ImportController],
  providers: [
    BankService,
    QuestionService,
    BankWriter,
    ImportService,
    ImportFileHandler,
    MakeCourseBank,
    RemoveCourseBank,
    QuestionsPrivacy,
  ],
  exports: [BankService, QuestionService, ImportService],
})
export class QuestionsModule {}
