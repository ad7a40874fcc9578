import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ItemsService } from '../set-up/items.service.js';
import { CellEditsDto, CellHistoryDto, WrittenRowsDto } from './cells.dto.js';
import { CellsService } from './cells.service.js';

@ApiTags('grades')
@Controller('grades')
export class CellsController {
  constructor(private readonly cells: CellsService) {}

  /** One cell or a block of them, all or nothing. */
  @RequireCapability(capabilities.grade, course())
  @Put('courses/:courseId/cells')
  @ApiOkResponse({ type: WrittenRowsDto })
  write(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: CellEditsDto): Promise<WrittenRowsDto> {
    return this.cells.write(ctx, courseId, body);
  }

  @RequireCapability(capabilities['view-all'], found(ItemsService, 'itemId'))
  @Get('items/:itemId/persons/:personId/history')
  @ApiOkResponse({ type: CellHistoryDto })
  async history(@Ctx() ctx: RequestContext, @Param('itemId') itemId: string, @Param('personId') personId: string): Promise<CellHistoryDto> {
    return { items: await this.cells.history(ctx, itemId, personId) };
  }
}
