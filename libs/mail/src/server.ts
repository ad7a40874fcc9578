import { definePluginServer, handleJob } from '@sreda/plugin-sdk';
import { deliver, DeliverHandler } from './deliver.job.js';
import { MailInit1764000003000 } from './mail.migrations.js';
import { MailModule } from './mail.module.js';
import { MailPrivacy } from './mail.privacy.js';
import { nightlySweep, sweep, SweepHandler } from './sweep.job.js';

export default definePluginServer({
  module: MailModule,
  migrations: [MailInit1764000003000],
  jobs: [handleJob(deliver, DeliverHandler), handleJob(sweep, SweepHandler)],
  schedules: [nightlySweep],
  privacy: MailPrivacy,
});
