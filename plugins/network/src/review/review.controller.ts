import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { MaterialChangesDto } from './changes.dto.js';
import { ChangesService } from './changes.service.js';
import {
  MaterialRemarkIdDto,
  MaterialRemarkListDto,
  MaterialRemarkStateDto,
  NewMaterialAnswerDto,
  NewMaterialRemarkDto,
} from './remark.dto.js';
import { RemarkService } from './remark.service.js';

@ApiTags('network')
@Controller('network')
export class ReviewController {
  constructor(
    private readonly remarks: RemarkService,
    private readonly changes: ChangesService,
  ) {}

  @RequireCapability(capabilities.publish, 'current-organisation')
  @Get('versions/:versionId/changes')
  @ApiOkResponse({ type: MaterialChangesDto })
  changesOf(@Ctx() ctx: RequestContext, @Param('versionId') versionId: string): Promise<MaterialChangesDto> {
    return this.changes.get(ctx, versionId);
  }

  @RequireCapability(capabilities.publish, 'current-organisation')
  @Get('versions/:versionId/remarks')
  @ApiOkResponse({ type: MaterialRemarkListDto })
  async list(@Ctx() ctx: RequestContext, @Param('versionId') versionId: string): Promise<MaterialRemarkListDto> {
    return { items: await this.remarks.list(ctx, versionId) };
  }

  @RequireCapability(capabilities.review, 'current-organisation')
  @Post('versions/:versionId/remarks')
  @ApiCreatedResponse({ type: MaterialRemarkIdDto })
  async remark(
    @Ctx() ctx: RequestContext,
    @Param('versionId') versionId: string,
    @Body() body: NewMaterialRemarkDto,
  ): Promise<MaterialRemarkIdDto> {
    return { id: await this.remarks.remark(ctx, versionId, body) };
  }

  @RequireCapability(capabilities.publish, 'current-organisation')
  @Post('remarks/:remarkId/answers')
  @ApiCreatedResponse({ type: MaterialRemarkIdDto })
  async answer(
    @Ctx() ctx: RequestContext,
    @Param('remarkId') remarkId: string,
    @Body() { text }: NewMaterialAnswerDto,
  ): Promise<MaterialRemarkIdDto> {
    return { id: await this.remarks.answer(ctx, remarkId, text) };
  }

  @RequireCapability(capabilities.publish, 'current-organisation')
  @Put('remarks/:remarkId/state')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setDone(
    @Ctx() ctx: RequestContext,
    @Param('remarkId') remarkId: string,
    @Body() { isDone }: MaterialRemarkStateDto,
  ): Promise<void> {
    await this.remarks.setDone(ctx, remarkId, isDone);
  }
}
