export { type ParticipantChange, participantEnrolled, participantLeft, type ParticipantRole } from './enrolment.events.js';
export { EnrolmentService } from './enrolment.service.js';
export { GroupService } from './groups/group.service.js';
