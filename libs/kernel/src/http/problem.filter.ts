import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Problem } from '@sreda/plugin-sdk';
import type { RequestWithContext } from '@sreda/plugin-sdk/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from './database-away.js';

/** RFC 9457. `code` and the codes in `errors` are what the web translates; `title` is for people who read logs. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params?: Problem['more']['params'];
  readonly errors?: Problem['more']['errors'];
  /** Number for support. */
  readonly requestId: string;
}

// Nest, Fastify and its body parser throw their own errors; a school reads one language of errors.
function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException)
    return new Problem(error.getStatus(), error.getStatus() === 404 ? 'kernel.not-found' : 'kernel.bad-request');
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (code === '53100') return new Problem(503, 'kernel.disk-full');
  if (isDatabaseAway(error)) return new Problem(503, 'kernel.database-away', { retryAfter: 2 });
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new Problem(
      statusCode,
      statusCode === 413 ? 'kernel.too-large' : statusCode === 429 ? 'kernel.too-many-requests' : 'kernel.bad-request',
    );
  }
  return null;
}

export function sendProblem(reply: FastifyReply, { status, code, more }: Problem, requestId: string): FastifyReply {
  const body: ProblemBody = {
    type: `urn:sreda:problem:${code}`,
    title: code,
    status,
    code,
    params: more.params,
    errors: more.errors,
    requestId,
  };
  if (more.retryAfter) void reply.header('retry-after', String(more.retryAfter));
  return reply.status(status).header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(body));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest & RequestWithContext>();
    const requestId = request.sredaContext?.requestId ?? request.id;
    const problem = toProblem(error);
    if (!problem) {
      const { stack, message } = error as Error;
      this.logger.error(`${requestId} ${request.method} ${request.routeOptions?.url ?? ''}: ${message}`, stack);
    }
    const reply = http.getResponse<FastifyReply>();
    if (!reply.sent) void sendProblem(reply, problem ?? new Problem(500, 'kernel.internal'), requestId);
  }
}
