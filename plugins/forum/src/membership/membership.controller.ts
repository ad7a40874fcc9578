import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import {
  MembershipPageDto,
  MembershipPeriodQuery,
  MembershipQuery,
  NewOtherCommunityDto,
  OtherCommunityChangeDto,
  OtherCommunityCreatedDto,
} from './membership.dto.js';
import { membershipCsv } from './membership-csv.js';
import { MembershipService } from './membership.service.js';
import { OtherCommunities } from './other-community.service.js';

/** Of the teachers of the school in which the actor works. */
@ApiTags('forum')
@Controller('forum/network/membership')
@RequireCapability(capabilities['view-membership'], 'current-organisation')
export class MembershipController {
  constructor(
    private readonly membership: MembershipService,
    private readonly others: OtherCommunities,
  ) {}

  @Get()
  @ApiOkResponse({ type: MembershipPageDto })
  page(@Ctx() ctx: RequestContext, @Query() query: MembershipQuery): Promise<MembershipPageDto> {
    return this.membership.page(ctx, query);
  }

  @Get('csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ type: String })
  async csv(@Ctx() ctx: RequestContext, @Query() query: MembershipPeriodQuery): Promise<StreamableFile> {
    const csv = membershipCsv(await this.membership.all(ctx, query), ctx.locale);
    return new StreamableFile(Buffer.from(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="membership.csv"; filename*=UTF-8''membership.csv`,
    });
  }

  @Post('communities')
  @ApiCreatedResponse({ type: OtherCommunityCreatedDto })
  async add(@Ctx() ctx: RequestContext, @Body() body: NewOtherCommunityDto): Promise<OtherCommunityCreatedDto> {
    return { id: await this.others.add(ctx, body) };
  }

  @Put('communities/:communityId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@Ctx() ctx: RequestContext, @Param('communityId') id: string, @Body() body: OtherCommunityChangeDto): Promise<void> {
    await this.others.change(ctx, id, body);
  }

  @Delete('communities/:communityId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('communityId') id: string): Promise<void> {
    await this.others.remove(ctx, id);
  }
}
