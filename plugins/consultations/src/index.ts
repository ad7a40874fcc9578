export { RequestService } from './request/request.service.js';
export { ThemeService } from './regulation/theme.service.js';
