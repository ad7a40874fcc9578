import { accountRoutes } from './account.js';
import { announcementRoutes } from './announcements.js';
import { assignmentRoutes } from './assignment.js';
import { calendarRoutes } from './calendar.js';
import type { Routes } from './call.js';
import { conditionRoutes } from './conditions.js';
import { consultationRoutes } from './consultations.js';
import { eventRoutes } from './events.js';
import { forumRoutes } from './forum.js';
import { gradeRoutes } from './grades.js';
import { learningRoutes } from './learning.js';
import { lessonCardRoutes } from './lesson-cards.js';
import { materialRoutes } from './materials.js';
import { networkRoutes } from './network.js';
import { notificationRoutes } from './notifications.js';
import { partnershipRoutes } from './partnership.js';
import { peopleRoutes } from './people.js';
import { platformRoutes } from './platform.js';
import { privacyRoutes } from './privacy.js';

export const routes: Routes = {
  ...platformRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...learningRoutes,
  ...gradeRoutes,
  ...assignmentRoutes,
  ...forumRoutes,
  ...conditionRoutes,
  ...notificationRoutes,
  ...privacyRoutes,
  ...partnershipRoutes,
  ...calendarRoutes,
  ...networkRoutes,
  ...announcementRoutes,
  ...consultationRoutes,
  ...materialRoutes,
  ...lessonCardRoutes,
  ...eventRoutes,
};
