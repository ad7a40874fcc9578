import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import {
  MaterialCopyDecisionsDto,
  MaterialCopyDifferenceDto,
  MaterialCopyPageDto,
  type MaterialCopyRowDto,
  NewMaterialCopyDto,
  MaterialCopyIdDto,
} from './copy.dto.js';
import { CopyService } from './copy.service.js';

@ApiTags('network')
@Controller('network')
export class CopyController {
  constructor(private readonly copies: CopyService) {}

  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Post('materials/:materialId/copies')
  @ApiCreatedResponse({ type: MaterialCopyIdDto })
  take(
    @Ctx() ctx: RequestContext,
    @Param('materialId') materialId: string,
    @Body() { placeId }: NewMaterialCopyDto,
  ): Promise<MaterialCopyIdDto> {
    return this.copies.take(ctx, materialId, placeId);
  }

  /** My copies, and whether their sources have gone on. */
  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Get('copies')
  @ApiOkResponse({ type: MaterialCopyPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<MaterialCopyRowDto>> {
    return this.copies.list(ctx, query);
  }

  /** What is not the same in my copy and in the published version. */
  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Get('copies/:copyId/difference')
  @ApiOkResponse({ type: MaterialCopyDifferenceDto })
  difference(@Ctx() ctx: RequestContext, @Param('copyId') copyId: string): Promise<MaterialCopyDifferenceDto> {
    return this.copies.difference(ctx, copyId);
  }

  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Post('copies/:copyId/decisions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(@Ctx() ctx: RequestContext, @Param('copyId') copyId: string, @Body() body: MaterialCopyDecisionsDto): Promise<void> {
    await this.copies.decide(ctx, copyId, body);
  }
}
