export { AnnouncementReading } from './reading/reading.service.js';
export { AnnouncementSender } from './sending/sender.service.js';
