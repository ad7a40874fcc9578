import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { LessonCardsInit1795900100000 } from './lesson-cards.migrations.js';
import { LessonCardsModule } from './lesson-cards.module.js';
import { LessonCardsPrivacy } from './lesson-cards.privacy.js';
import { LessonCardMaterial } from './material/lesson-card.material.js';

export default definePluginServer({
  module: LessonCardsModule,
  migrations: [LessonCardsInit1795900100000],
  contributes: [contribute(points.materialKind, 'lesson-card', LessonCardMaterial)],
  privacy: LessonCardsPrivacy,
});
