import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '@sreda/kernel';
import { Mail } from '@sreda/plugin-sdk/server';
import { DeliverHandler } from './deliver.job.js';
import { FolderPost } from './folder.post.js';
import { MailController } from './mail.controller.js';
import { MailPrivacy } from './mail.privacy.js';
import { MailService } from './mail.service.js';
import type { Post } from './message.js';
import { MessageService } from './message.service.js';
import { outboxFolder } from './outbox-folder.js';
import { senderOf } from './sender.js';
import { SmtpPost } from './smtp.post.js';
import { SweepHandler } from './sweep.job.js';
import { POST } from './tokens.js';

const postOf = (config: Config): Post =>
  config.smtpUrl ? new SmtpPost(config.smtpUrl, senderOf(config)) : new FolderPost(outboxFolder(config), senderOf(config));

@Global()
@Module({
  controllers: [MailController],
  providers: [
    { provide: Mail, useClass: MailService },
    { provide: POST, useFactory: postOf, inject: [CONFIG] },
    DeliverHandler,
    MessageService,
    SweepHandler,
    MailPrivacy,
  ],
  exports: [Mail],
})
export class MailModule {}
