import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { editableTexts } from '@sreda/rich-text';
import { capabilities } from '../manifest.js';
import { questionFile, QuestionFileHeaders } from './question-file.js';
import { BankService } from './bank.service.js';
import { fileAddress } from './file-address.js';
import {
  CopiedDto,
  CopyQuestionsDto,
  MoveQuestionsDto,
  NewQuestionDto,
  QuestionChangeDto,
  QuestionDto,
  QuestionFileQuery,
  QuestionIdsDto,
  QuestionPageDto,
  QuestionQuery,
  QuestionReadQuery,
  SavedQuestionDto,
  TagListDto,
  VersionListDto,
} from './question.dto.js';
import { QuestionService } from './question.service.js';
import { QuestionWriter } from './question-writer.service.js';

const ofBank = found(BankService, 'bankId');
const ofQuestion = found(QuestionService, 'questionId');

@ApiTags('questions')
@Controller('questions')
export class QuestionController {
  constructor(
    private readonly questions: QuestionService,
    private readonly writer: QuestionWriter,
  ) {}

  @RequireCapability(capabilities.view, ofBank)
  @Get('banks/:bankId/questions')
  @ApiOkResponse({ type: QuestionPageDto })
  list(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Query() query: QuestionQuery) {
    return this.questions.list(ctx, bankId, query);
  }

  @RequireCapability(capabilities.view, ofBank)
  @Get('banks/:bankId/tags')
  @ApiOkResponse({ type: TagListDto })
  async tags(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string): Promise<TagListDto> {
    return { items: await this.questions.tags(ctx, bankId) };
  }

  @RequireCapability(capabilities.edit, ofBank)
  @Post('banks/:bankId/questions')
  @ApiCreatedResponse({ type: SavedQuestionDto })
  create(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Body() question: NewQuestionDto): Promise<SavedQuestionDto> {
    return this.writer.create(ctx, bankId, question);
  }

  @RequireCapability(capabilities.edit, ofBank)
  @Post('banks/:bankId/questions/move')
  @HttpCode(204)
  @ApiNoContentResponse()
  move(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Body() move: MoveQuestionsDto): Promise<void> {
    return this.writer.move(ctx, bankId, move);
  }

  /** Into another bank. */
  @RequireCapability(capabilities.view, ofBank)
  @Post('banks/:bankId/questions/copy')
  @ApiCreatedResponse({ type: CopiedDto })
  async copy(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Body() copy: CopyQuestionsDto): Promise<CopiedDto> {
    return { ids: await this.writer.copy(ctx, bankId, copy) };
  }

  @RequireCapability(capabilities.edit, ofBank)
  @Post('banks/:bankId/questions/delete')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Body() { questionIds }: QuestionIdsDto): Promise<void> {
    return this.writer.remove(ctx, bankId, questionIds);
  }

  /** Undoes a deletion. */
  @RequireCapability(capabilities.edit, ofBank)
  @Post('banks/:bankId/questions/restore')
  @HttpCode(204)
  @ApiNoContentResponse()
  restore(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Body() { questionIds }: QuestionIdsDto): Promise<void> {
    return this.writer.restore(ctx, bankId, questionIds);
  }

  @RequireCapability(capabilities.view, ofQuestion)
  @Get('questions/:questionId')
  @ApiOkResponse({ type: QuestionDto })
  async get(@Ctx() ctx: RequestContext, @Param('questionId') questionId: string, @Query() { version, editable }: QuestionReadQuery) {
    const question = await this.questions.get(ctx, questionId, version);
    if (!editable) return question;
    return { ...question, definition: editableTexts(question.definition, (path) => fileAddress(questionId, path)) };
  }

  @RequireCapability(capabilities.view, ofQuestion)
  @Get('questions/:questionId/versions')
  @ApiOkResponse({ type: VersionListDto })
  async versions(@Ctx() ctx: RequestContext, @Param('questionId') questionId: string): Promise<VersionListDto> {
    return { items: await this.questions.versions(ctx, questionId) };
  }

  /** A file of the question. The contents of a version never change. */
  @RequireCapability(capabilities.view, ofQuestion)
  @Get('questions/:questionId/file')
  @QuestionFileHeaders()
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Ctx() ctx: RequestContext,
    @Param('questionId') questionId: string,
    @Query() { version, path }: QuestionFileQuery,
  ): Promise<StreamableFile> {
    const content = await this.questions.file(ctx, await this.questions.versionId(ctx, questionId, version), path);
    return questionFile(path, content);
  }

  /** A new version; an older one comes back by being saved again. */
  @RequireCapability(capabilities.edit, ofQuestion)
  @Put('questions/:questionId')
  @ApiOkResponse({ type: SavedQuestionDto })
  change(@Ctx() ctx: RequestContext, @Param('questionId') questionId: string, @Body() question: QuestionChangeDto) {
    return this.writer.change(ctx, questionId, question);
  }

  @RequireCapability(capabilities.edit, ofQuestion)
  @Post('questions/:questionId/duplicate')
  @ApiCreatedResponse({ type: SavedQuestionDto })
  duplicate(@Ctx() ctx: RequestContext, @Param('questionId') questionId: string): Promise<SavedQuestionDto> {
    return this.writer.duplicate(ctx, questionId);
  }
}
