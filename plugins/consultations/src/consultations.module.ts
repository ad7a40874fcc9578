import { Module } from '@nestjs/common';
import { ConsultationsPrivacy } from './consultations.privacy.js';
import { Partners } from './network/partners.js';
import { RequestsScope } from './network/requests.scope.js';
import { FiguresController } from './figures/figures.controller.js';
import { FiguresService } from './figures/figures.service.js';
import { PublishedController } from './published/published.controller.js';
import { PublishedService } from './published/published.service.js';
import { WatchHandler } from './watch/watch.job.js';
import { ThemeController } from './regulation/theme.controller.js';
import { ThemeService } from './regulation/theme.service.js';
import { MessageFiles } from './request/message-files.owner.js';
import { MessageWriter } from './request/message.writer.js';
import { RequestController } from './request/request.controller.js';
import { RequestService } from './request/request.service.js';
import { RequestStore } from './request/request.store.js';
import { RequestViews } from './request/request.view.js';

@Module({
  controllers: [ThemeController, RequestController, PublishedController, FiguresController],
  providers: [
    Partners,
    RequestsScope,
    ThemeService,
    RequestStore,
    RequestViews,
    RequestService,
    MessageWriter,
    MessageFiles,
    PublishedService,
    FiguresService,
    WatchHandler,
    ConsultationsPrivacy,
  ],
})
export class ConsultationsModule {}
