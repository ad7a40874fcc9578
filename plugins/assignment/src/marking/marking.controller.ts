import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Ctx, found, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { WorkPlaceDto } from '../work/work.dto.js';
import { WorkStore } from '../work/work.store.js';
import { AssessmentDto, AssessmentInputDto, MarkedWorkDto, PresenceDto } from './marking.dto.js';
import { MarkingService } from './marking.service.js';

const work = found(WorkStore, 'workId');

@ApiTags('assignment')
@Controller('assignment/works/:workId')
export class MarkingController {
  constructor(
    private readonly marking: MarkingService,
    private readonly works: WorkStore,
    private readonly access: Access,
  ) {}

  /** The student's own work, or any for those who see works. */
  @RequireOneOf({ capability: capabilities['view-works'], at: work }, { capability: capabilities.submit, at: work })
  @Get('place')
  @ApiOkResponse({ type: WorkPlaceDto })
  async place(@Ctx() ctx: RequestContext, @Param('workId') workId: string): Promise<WorkPlaceDto> {
    const placed = await this.works.find(ctx, workId);
    if (!placed) throw notFound();
    const { activityId, personId } = placed;
    const at = { level: 'activity', id: activityId } as const;
    if (personId !== actorOf(ctx).personId && !(await this.access.can(ctx, capabilities['view-works'], at))) throw notFound();
    return { activityId, personId };
  }

  @RequireCapability(capabilities['view-works'], work)
  @Get()
  @ApiOkResponse({ type: MarkedWorkDto })
  get(@Ctx() ctx: RequestContext, @Param('workId') workId: string): Promise<MarkedWorkDto> {
    return this.marking.get(ctx, workId);
  }

  @RequireCapability(capabilities.grade, work)
  @Put('assessment')
  @ApiOkResponse({ type: AssessmentDto })
  assess(@Ctx() ctx: RequestContext, @Param('workId') workId: string, @Body() body: AssessmentInputDto): Promise<AssessmentDto> {
    return this.marking.assess(ctx, workId, body);
  }

  /** "I have it open": to be said every twenty seconds. */
  @RequireCapability(capabilities.grade, work)
  @Post('presence')
  @HttpCode(200)
  @ApiOkResponse({ type: PresenceDto })
  present(@Ctx() ctx: RequestContext, @Param('workId') workId: string): Promise<PresenceDto> {
    return this.marking.present(ctx, workId);
  }

  @RequireCapability(capabilities.grade, work)
  @Delete('presence')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@Ctx() ctx: RequestContext, @Param('workId') workId: string): Promise<void> {
    return this.marking.leave(ctx, workId);
  }
}
