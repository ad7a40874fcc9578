import { Global, Module } from '@nestjs/common';
import { Settings } from '@sreda/plugin-sdk/server';
import { SettingsController } from './settings.controller.js';
import { SettingsPrivacy } from './settings.privacy.js';
import { SettingsService } from './settings.service.js';

@Global()
@Module({
  controllers: [SettingsController],
  providers: [SettingsService, SettingsPrivacy, { provide: Settings, useExisting: SettingsService }],
  exports: [Settings],
})
export class SettingsModule {}
