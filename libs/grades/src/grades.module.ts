import { Global, Module } from '@nestjs/common';
import { GradeBook } from './grade-book.service.js';
import { GradeShares } from './grade-shares.js';
import { GradesController } from './grades.controller.js';
import { GradesPrivacy } from './grades.privacy.js';
import { Grades } from './grades.service.js';

@Global()
@Module({ controllers: [GradesController], providers: [Grades, GradeBook, GradeShares, GradesPrivacy], exports: [Grades] })
export class GradesModule {}
