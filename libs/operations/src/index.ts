export { RemovalService } from './removal/removal.service.js';
