import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, PageQuery, person, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import { ExplainedTotalsDto } from './book/total.dto.js';
import { GradeTableDto, OwnGradesDto, PersonGradesDto, RecentGradePageDto } from './grade-book.dto.js';
import { GradeBook } from './grade-book.service.js';
import { capabilities } from './manifest.js';

@ApiTags('grades')
@Controller('grades')
export class GradesController {
  constructor(private readonly book: GradeBook) {}

  @RequireCapability(capabilities['view-own'], course())
  @Get('courses/:courseId/mine')
  @ApiOkResponse({ type: OwnGradesDto })
  mine(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<OwnGradesDto> {
    return this.book.mine(ctx, courseId);
  }

  /** All totals of a person in a course, each with all that it was made of. */
  @RequireOneOf({ capability: capabilities['view-all'], at: course() }, { capability: capabilities['view-person'], at: person() })
  @Get('courses/:courseId/persons/:personId/why')
  @ApiOkResponse({ type: ExplainedTotalsDto })
  async why(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Param('personId') personId: string,
  ): Promise<ExplainedTotalsDto> {
    return { items: await this.book.why(ctx, courseId, personId) };
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
