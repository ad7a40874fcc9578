import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { MaterialUseDto } from './use.dto.js';
import { UseService } from './use.service.js';

@ApiTags('network')
@Controller('network')
export class UseController {
  constructor(private readonly uses: UseService) {}

  /** How other schools use a material of the own one. */
  @RequireCapability(capabilities.publish, 'current-organisation')
  @Get('materials/:materialId/use')
  @ApiOkResponse({ type: MaterialUseDto })
  use(@Ctx() ctx: RequestContext, @Param('materialId') materialId: string): Promise<MaterialUseDto> {
    return this.uses.of(ctx, materialId);
  }
}
