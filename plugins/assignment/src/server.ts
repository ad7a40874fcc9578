import { beforeDeleteActivity } from '@sreda/courses';
import { contribute, definePluginServer, onHook, points, subscribe } from '@sreda/plugin-sdk';
import { AssignmentActivity } from './assignment.activity.js';
import { workGraded, workHandedIn, workReturned, workTakenBack } from './assignment.events.js';
import { AssignmentInit1795430000000, HomeworkMarks1795601000000 } from './assignment.migrations.js';
import { AssignmentModule } from './assignment.module.js';
import { AssignmentPrivacy } from './assignment.privacy.js';
import { InstructionFiles } from './instruction-files.owner.js';
import { INSTRUCTION_FILES } from './instructions.js';
import { KeepWorks } from './keep-works.hook.js';
import { WORK_FILES } from './sheets.js';
import { TellReturned, workToRedo } from './tell-returned.handler.js';
import { WorkFiles } from './work-files.owner.js';

export default definePluginServer({
  module: AssignmentModule,
  migrations: [AssignmentInit1795430000000, HomeworkMarks1795601000000],
  contributes: [
    contribute(points.activity, 'assignment', AssignmentActivity),
    contribute(points.fileOwner, WORK_FILES, WorkFiles),
    contribute(points.fileOwner, INSTRUCTION_FILES, InstructionFiles),
  ],
  emits: [workHandedIn, workTakenBack, workReturned, workGraded],
  notifies: [workToRedo],
  subscriptions: [subscribe(workReturned, 'assignment.tell-returned', TellReturned)],
  hooks: [onHook(beforeDeleteActivity, 10, KeepWorks)],
  privacy: AssignmentPrivacy,
});
