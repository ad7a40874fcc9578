export { CertificateService } from './certificate/certificate.service.js';
export { EventService } from './event/event.service.js';
export { RegistrationService } from './registration/registration.service.js';
