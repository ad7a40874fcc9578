import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { BankListDto, BankQuery, CategoryListDto, QuestionDto, QuestionPageDto, QuestionQuery } from './bank.dto.js';
import { BankService, QuestionService } from './bank.service.js';

@ApiTags('questions')
@Controller('questions')
export class BankController {
  constructor(
    private readonly banks: BankService,
    private readonly questions: QuestionService,
  ) {}

  // The course is in the query, where no guard looks: the service asks for the right to its banks.
  @RequireCapability(capabilities.list)
  @Get('banks')
  @ApiOkResponse({ type: BankListDto })
  async list(@Ctx() ctx: RequestContext, @Query() { courseId }: BankQuery): Promise<BankListDto> {
    return { items: await this.banks.ofCourse(ctx, courseId) };
  }

  @RequireCapability(capabilities.view, found(BankService, 'bankId'))
  @Get('banks/:bankId/categories')
  @ApiOkResponse({ type: CategoryListDto })
  async categories(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string): Promise<CategoryListDto> {
    return { items: await this.banks.categories(ctx, bankId) };
  }

  @RequireCapability(capabilities.view, found(BankService, 'bankId'))
  @Get('banks/:bankId/questions')
  @ApiOkResponse({ type: QuestionPageDto })
  questionsOf(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Query() query: QuestionQuery) {
    return this.banks.questions(ctx, bankId, query);
  }

  @RequireCapability(capabilities.view, found(QuestionService, 'questionId'))
  @Get('questions/:questionId')
  @ApiOkResponse({ type: QuestionDto })
  question(@Ctx() ctx: RequestContext, @Param('questionId') questionId: string) {
    return this.questions.get(ctx, questionId);
  }
}
