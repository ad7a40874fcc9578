import { afterCreateCourse, beforeCopyActivities, beforeDeleteCourse } from '@sreda/courses';
import { contribute, definePluginServer, handleJob, onHook, points } from '@sreda/plugin-sdk';
import { CopyCourseBank, MakeCourseBank, RemoveCourseBank } from './bank/course-bank.hooks.js';
import { QuestionTarget } from './bank/question-target.js';
import { importFile } from './import/import.job.js';
import { ImportFileHandler } from './import/import-file.handler.js';
import { CategoryMaterial } from './material/category.material.js';
import { questionsImported } from './questions.events.js';
import { QuestionsInit1764000320000, QuestionsLists1795330200000 } from './questions.migrations.js';
import { QuestionsModule } from './questions.module.js';
import { QuestionsPrivacy } from './questions.privacy.js';

export default definePluginServer({
  module: QuestionsModule,
  migrations: [QuestionsInit1764000320000, QuestionsLists1795330200000],
  points: [points.questionType, points.questionBehaviour, points.questionFormat, points.questionUse],
  contributes: [contribute(points.linkTarget, 'question', QuestionTarget), contribute(points.materialKind, 'category', CategoryMaterial)],
  emits: [questionsImported],
  hooks: [
    onHook(afterCreateCourse, 10, MakeCourseBank),
    onHook(beforeCopyActivities, 10, CopyCourseBank),
    onHook(beforeDeleteCourse, 10, RemoveCourseBank),
  ],
  jobs: [handleJob(importFile, ImportFileHandler)],
  privacy: QuestionsPrivacy,
});
