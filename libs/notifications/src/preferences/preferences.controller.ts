import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ChangeNotificationPreferencesDto, NotificationPreferencesDto } from './preferences.dto.js';
import { PreferencesService } from './preferences.service.js';

@ApiTags('notifications')
@Controller('notifications/preferences')
@RequireCapability(capabilities.receive)
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get()
  @ApiOkResponse({ type: NotificationPreferencesDto })
  get(@Ctx() ctx: RequestContext): Promise<NotificationPreferencesDto> {
    return this.preferences.get(ctx);
  }

  @Put()
  @ApiOkResponse({ type: NotificationPreferencesDto })
  async change(@Ctx() ctx: RequestContext, @Body() body: ChangeNotificationPreferencesDto): Promise<NotificationPreferencesDto> {
    await this.preferences.change(ctx, body);
    return this.preferences.get(ctx);
  }
}
