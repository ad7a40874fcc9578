import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { BankService } from '../bank/bank.service.js';
import { capabilities } from '../manifest.js';
import { PaperOfBankDto, PapersDto } from './paper.dto.js';
import { PaperService } from './paper.service.js';

@ApiTags('questions')
@Controller('questions/banks')
export class BankPaperController {
  constructor(private readonly papers: PaperService) {}

  /** Questions of the bank for paper, with the key. A body, because there may be many; stores nothing. */
  @RequireCapability(capabilities.view, found(BankService, 'bankId'))
  @Post(':bankId/papers')
  @HttpCode(200)
  @ApiOkResponse({ type: PapersDto })
  print(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Body() body: PaperOfBankDto): Promise<PapersDto> {
    return this.papers.ofBank(ctx, bankId, body);
  }
}
