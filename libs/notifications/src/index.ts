export { type AddParameter, audienceSql, belongsSql } from './audience.sql.js';
export { isNews } from './is-news.js';
export { NotificationsModule } from './notifications.module.js';
