export { isNews } from './is-news.js';
export { NotificationsModule } from './notifications.module.js';
