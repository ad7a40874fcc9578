import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { DeclarationsDto } from './declaration.dto.js';
import { DeclarationService } from './declaration.service.js';

@ApiTags('privacy')
@Controller('privacy/declarations')
export class DeclarationController {
  constructor(private readonly declarations: DeclarationService) {}

  @Get()
  @RequireCapability(capabilities['view-declarations'])
  @ApiOkResponse({ type: DeclarationsDto })
  list(): DeclarationsDto {
    return { items: this.declarations.list() };
  }
}
