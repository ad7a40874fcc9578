import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import {
  ConsultationIdDto,
  type ConsultationPersonDto,
  ConsultationStaffPageDto,
  ConsultationThemeChangeDto,
  type ConsultationThemeDto,
  ConsultationThemePageDto,
  NewConsultationThemeDto,
} from './theme.dto.js';
import { ThemeService } from './theme.service.js';

@ApiTags('consultations')
@Controller('consultations')
export class ThemeController {
  constructor(private readonly themes: ThemeService) {}

  @Get('themes')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: ConsultationThemePageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<ConsultationThemeDto>> {
    return this.themes.list(ctx, query);
  }

  @Post('themes')
  @RequireCapability(capabilities.lead, 'current-organisation')
  @ApiCreatedResponse({ type: ConsultationIdDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: NewConsultationThemeDto): Promise<ConsultationIdDto> {
    return { id: await this.themes.create(ctx, body) };
  }

  @Put('themes/:themeId')
  @HttpCode(204)
  @RequireCapability(capabilities.lead, 'current-organisation')
  @ApiNoContentResponse()
  async change(@Ctx() ctx: RequestContext, @Param('themeId') themeId: string, @Body() body: ConsultationThemeChangeDto): Promise<void> {
    await this.themes.change(ctx, themeId, body);
  }

  @Get('staff')
  @RequireCapability(capabilities.lead, 'current-organisation')
  @ApiOkResponse({ type: ConsultationStaffPageDto })
  staff(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<ConsultationPersonDto>> {
    return this.themes.candidates(ctx, query);
  }
}
