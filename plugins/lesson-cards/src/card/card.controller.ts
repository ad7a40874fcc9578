import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { DOCX, docxOf } from '../print/docx.js';
import { pdfOfCard } from '../print/pdf.js';
import {
  LessonCardChangeDto,
  LessonCardDto,
  LessonCardIdDto,
  LessonCardPageDto,
  LessonCardQuery,
  type LessonCardRowDto,
  LessonCardVersionDto,
  NewLessonCardDto,
} from './card.dto.js';
import { CardService } from './card.service.js';

const WRITE = [capabilities.write, 'current-organisation'] as const;

@ApiTags('lesson-cards')
@Controller('lesson-cards/cards')
export class CardController {
  constructor(private readonly cards: CardService) {}

  @Get()
  @RequireCapability(...WRITE)
  @ApiOkResponse({ type: LessonCardPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: LessonCardQuery): Promise<Page<LessonCardRowDto>> {
    return this.cards.list(ctx, query);
  }

  @Post()
  @RequireCapability(...WRITE)
  @ApiCreatedResponse({ type: LessonCardIdDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: NewLessonCardDto): Promise<LessonCardIdDto> {
    return { id: await this.cards.create(ctx, body) };
  }

  @Get(':cardId')
  @RequireCapability(...WRITE)
  @ApiOkResponse({ type: LessonCardDto })
  get(@Ctx() ctx: RequestContext, @Param('cardId') cardId: string): Promise<LessonCardDto> {
    return this.cards.get(ctx, cardId);
  }

  @Put(':cardId')
  @RequireCapability(...WRITE)
  @ApiOkResponse({ type: LessonCardVersionDto })
  async change(
    @Ctx() ctx: RequestContext,
    @Param('cardId') cardId: string,
    @Body() body: LessonCardChangeDto,
  ): Promise<LessonCardVersionDto> {
    return { version: await this.cards.change(ctx, cardId, body) };
  }

  @Delete(':cardId')
  @HttpCode(204)
  @RequireCapability(...WRITE)
  @ApiNoContentResponse()
  remove(@Ctx() ctx: RequestContext, @Param('cardId') cardId: string): Promise<void> {
    return this.cards.remove(ctx, cardId);
  }

  @Get(':cardId/docx')
  @RequireCapability(...WRITE)
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async docx(@Ctx() ctx: RequestContext, @Param('cardId') cardId: string): Promise<StreamableFile> {
    const card = await this.cards.get(ctx, cardId);
    return file(await docxOf(card, ctx.locale), DOCX, `${card.name}.docx`);
  }

  @Get(':cardId/pdf')
  @RequireCapability(...WRITE)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Ctx() ctx: RequestContext, @Param('cardId') cardId: string): Promise<StreamableFile> {
    const card = await this.cards.get(ctx, cardId);
    return file(await pdfOfCard(card, ctx.locale), 'application/pdf', `${card.name}.pdf`);
  }
}

function file(content: Buffer, type: string, name: string): StreamableFile {
  const ending = name.slice(name.lastIndexOf('.'));
  return new StreamableFile(content, {
    type,
    disposition: `attachment; filename="lesson-card${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
