import { Module } from '@nestjs/common';
import { CardController } from './card/card.controller.js';
import { CardService } from './card/card.service.js';
import { CardStore } from './card/card.store.js';
import { LessonCardsPrivacy } from './lesson-cards.privacy.js';
import { LessonCardMaterial } from './material/lesson-card.material.js';

@Module({ controllers: [CardController], providers: [CardStore, CardService, LessonCardMaterial, LessonCardsPrivacy] })
export class LessonCardsModule {}
