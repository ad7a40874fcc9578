import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, PageQuery, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { GradeListDto, GradeTableDto, PersonGradesDto, RecentGradePageDto } from './grade-book.dto.js';
import { GradeBook } from './grade-book.service.js';
import { capabilities } from './manifest.js';

@ApiTags('grades')
@Controller('grades')
export class GradesController {
  constructor(private readonly book: GradeBook) {}

  @RequireCapability(capabilities['view-own'], course())
  @Get('courses/:courseId/mine')
  @ApiOkResponse({ type: GradeListDto })
  async mine(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<GradeListDto> {
    return { items: await this.book.mine(ctx, courseId) };
  }

  @RequireCapability(capabilities['view-all'], course())
  @Get('courses/:courseId/table')
  @ApiOkResponse({ type: GradeTableDto })
  table(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Query() query: PageQuery) {
    return this.book.table(ctx, courseId, query);
  }

  @RequireCapability(capabilities['view-person'], person())
  @Get('persons/:personId')
  @ApiOkResponse({ type: PersonGradesDto })
  async ofPerson(@Ctx() ctx: RequestContext, @Param('personId') personId: string): Promise<PersonGradesDto> {
    return { items: await this.book.ofPerson(ctx, personId) };
  }

  @RequireCapability(capabilities['view-person'], person())
  @Get('persons/:personId/recent')
  @ApiOkResponse({ type: RecentGradePageDto })
  recent(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Query() query: PageQuery) {
    return this.book.recent(ctx, personId, query);
  }
}
