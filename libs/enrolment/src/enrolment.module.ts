import { Global, Module } from '@nestjs/common';
import { Candidates } from './candidates.js';
import { EnrolAuthor } from './enrol-author.hook.js';
import { EnrolmentController } from './enrolment.controller.js';
import { EnrolmentPrivacy } from './enrolment.privacy.js';
import { EnrolmentService } from './enrolment.service.js';

@Global()
@Module({
  controllers: [EnrolmentController],
  providers: [EnrolmentService, Candidates, EnrolAuthor, EnrolmentPrivacy],
  exports: [EnrolmentService],
})
export class EnrolmentModule {}
