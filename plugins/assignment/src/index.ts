export { type WorkEvent, workGraded, workHandedIn, workReturned, workTakenBack } from './assignment.events.js';
export { MarkingService } from './marking/marking.service.js';
export { WorkService } from './work/work.service.js';
