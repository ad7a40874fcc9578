export { CalendarNews, calendarNews, type CalendarNewsKind } from './calendar.events.js';
