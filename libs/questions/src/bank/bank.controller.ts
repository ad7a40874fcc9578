import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { BankListDto, BankQuery, MadeDto, NewBankDto } from './bank.dto.js';
import { BankService } from './bank.service.js';

// The owner is in the query or the body, where no guard looks: the service asks for the right to the bank.
@ApiTags('questions')
@Controller('questions/banks')
export class BankController {
  constructor(private readonly banks: BankService) {}

  @RequireCapability(capabilities.list)
  @Get()
  @ApiOkResponse({ type: BankListDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: BankQuery): Promise<BankListDto> {
    return { items: await this.banks.list(ctx, query) };
  }

  /** Makes the bank of a school or of a person; the one that is there is answered. */
  @RequireCapability(capabilities.list)
  @Post()
  @ApiCreatedResponse({ type: MadeDto })
  async make(@Ctx() ctx: RequestContext, @Body() owner: NewBankDto): Promise<MadeDto> {
    return { id: await this.banks.ensure(ctx, owner) };
  }
}
