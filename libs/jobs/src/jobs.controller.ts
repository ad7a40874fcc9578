import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Ctx, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { DeadLetterPage } from './dead-letters/dead-letter.dto.js';
import { DeadLetterService } from './dead-letters/dead-letter.service.js';
import { JobDto, QueuesDto } from './jobs.dto.js';
import { capabilities } from './jobs.capabilities.js';
import { JobService } from './queue/job.service.js';
import { QueueCountsService } from './queue/queue-counts.service.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobService,
    private readonly counts: QueueCountsService,
    private readonly deadLetters: DeadLetterService,
  ) {}

  @Get('queues')
  @RequireCapability(capabilities.manage)
  @ApiOkResponse({ type: QueuesDto })
  async queues(@Ctx() ctx: RequestContext): Promise<QueuesDto> {
    return { items: await this.counts.counts(ctx) };
  }

  @Get('dead-letters')
  @RequireCapability(capabilities.manage)
  @ApiOkResponse({ type: DeadLetterPage })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<DeadLetterPage> {
    return this.deadLetters.list(ctx, query);
  }

  @Post('dead-letters/:id/retry')
  @HttpCode(204)
  @RequireCapability(capabilities.manage)
  @ApiNoContentResponse()
  retry(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<void> {
    return this.deadLetters.retry(ctx, id);
  }

  @Delete('dead-letters/:id')
  @HttpCode(204)
  @RequireCapability(capabilities.manage)
  @ApiNoContentResponse()
  discard(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<void> {
    return this.deadLetters.discard(ctx, id);
  }

  /** 404 for a job of somebody else, too. */
  @Get(':jobId')
  @RequireCapability(capabilities['own-job'])
  @ApiOkResponse({ type: JobDto })
  async status(@Ctx() ctx: RequestContext, @Param('jobId') jobId: string): Promise<JobDto> {
    const status = await this.jobs.status(ctx, jobId);
    if (!status) throw notFound();
    return status;
  }
}
