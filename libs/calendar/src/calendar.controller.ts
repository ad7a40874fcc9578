import { Controller, Delete, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { actorOf, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Ctx, person, Public, RequireCapability } from '@sreda/plugin-sdk/server';
import { CalendarDto, CalendarFeedDto, CalendarQuery, NewCalendarFeedDto } from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';
import { FeedService } from './feed.service.js';
import { capabilities } from './manifest.js';

const MAX_DAYS = 100;
const DAY_MS = 86_400_000;

/** Throws 422 for a range without or with too late an end. */
function checked(range: CalendarQuery): CalendarQuery {
  const { from, to } = range;
  if (to <= from) throw invalid('to', 'calendar.before-begin');
  if (to.getTime() - from.getTime() > MAX_DAYS * DAY_MS) throw invalid('to', 'calendar.too-late', { days: MAX_DAYS });
  return range;
}

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly feeds: FeedService,
    private readonly audit: Audit,
  ) {}

  /** In the order of time; of a child without its own events. */
  @Get('persons/:personId/entries')
  @RequireCapability(capabilities['view-person'], person())
  @ApiOkResponse({ type: CalendarDto })
  async entries(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Query() query: CalendarQuery): Promise<CalendarDto> {
    if (actorOf(ctx).personId !== personId) this.audit.seen(ctx, [personId], 'calendar.entries');
    return { items: await this.calendar.of(ctx, personId, checked(query)) };
  }

  @Get('feed')
  @RequireCapability(capabilities['view-own'])
  @ApiOkResponse({ type: CalendarFeedDto })
  feed(@Ctx() ctx: RequestContext): Promise<CalendarFeedDto> {
    return this.feeds.get(ctx);
  }

  /** A new secret address of the feed; the one before stops. */
  @Post('feed')
  @RequireCapability(capabilities['view-own'])
  @ApiCreatedResponse({ type: NewCalendarFeedDto })
  renew(@Ctx() ctx: RequestContext): Promise<NewCalendarFeedDto> {
    return this.feeds.renew(ctx);
  }

  @Delete('feed')
  @HttpCode(204)
  @RequireCapability(capabilities['view-own'])
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext): Promise<void> {
    await this.feeds.remove(ctx);
  }

  /** For programs, which cannot sign in: the address is the secret. */
  @Get('feeds/:secret')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ type: String })
  async read(@Ctx() ctx: RequestContext, @Param('secret') secret: string): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.feeds.read(ctx, secret)), { type: 'text/calendar; charset=utf-8' });
  }
}
