import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { EnterDto, EnteredDto, EntryKeyDto, EntryKeyListDto, NewEntryKeyDto } from './entry-key.dto.js';
import { EntryKeyService } from './entry-key.service.js';

@ApiTags('enrolment')
@Controller('enrolment')
export class EntryKeyController {
  constructor(private readonly keys: EntryKeyService) {}

  @RequireCapability(capabilities.manage, course())
  @Get('courses/:courseId/keys')
  @ApiOkResponse({ type: EntryKeyListDto })
  async list(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<EntryKeyListDto> {
    return { items: await this.keys.list(ctx, courseId) };
  }

  @RequireCapability(capabilities.manage, course())
  @Post('courses/:courseId/keys')
  @ApiCreatedResponse({ type: EntryKeyDto })
  create(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: NewEntryKeyDto): Promise<EntryKeyDto> {
    return this.keys.create(ctx, courseId, body);
  }

  @RequireCapability(capabilities.manage, found(EntryKeyService, 'keyId'))
  @Delete('keys/:keyId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('keyId') keyId: string): Promise<void> {
    await this.keys.remove(ctx, keyId);
  }

  // Whoever has a code may try it; whether it is one of their school is decided with the code.
  @RequireCapability(capabilities.enter)
  @Post('enter')
  @HttpCode(200)
  @ApiOkResponse({ type: EnteredDto })
  enter(@Ctx() ctx: RequestContext, @Body() { code }: EnterDto): Promise<EnteredDto> {
    return this.keys.enter(ctx, code);
  }
}
