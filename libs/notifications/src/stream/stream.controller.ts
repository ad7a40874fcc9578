import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type CurrentSession, Session } from '@sreda/identity';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Id, RequireCapability } from '@sreda/plugin-sdk/server';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { capabilities } from '../manifest.js';
import { StreamService } from './stream.service.js';

class StreamQuery {
  @Id({ optional: true, description: 'The last that the device has; a header Last-Event-ID counts before it' })
  after?: string;
}

@ApiTags('notifications')
@Controller('notifications/stream')
@RequireCapability(capabilities.receive)
export class StreamController {
  constructor(private readonly streams: StreamService) {}

  /**
   * Server-sent events: `unread` with the number of unread ones, at the beginning and whenever some were read elsewhere, and `notification` with each
   * new one, whose id is the event's. After a break some may come again.
   */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: String })
  async open(
    @Ctx() ctx: RequestContext,
    @Session() session: CurrentSession,
    @Query() { after }: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const last = lastEventId !== undefined && isUUID(lastEventId) ? lastEventId : after;
    const stream = await this.streams.open(ctx, { personId: actorOf(ctx).personId, sessionId: session.id }, reply.raw, last ?? null);
    reply.hijack();
    const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]): [string, number | string | string[]][] =>
      value === undefined ? [] : [[name, value]],
    );
    reply.raw.writeHead(200, {
      ...Object.fromEntries(headers),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would keep it back.
      'x-accel-buffering': 'no',
    });
    request.raw.socket.setNoDelay(true);
    stream.begin();
  }
}
