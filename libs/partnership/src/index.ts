export { AgreementService } from './agreement.service.js';
export { DirectoryService } from './directory.service.js';
