import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestContext } from '../context.js';

/** A request after authentication. The guard of the identity package sets `sredaContext`. */
export interface RequestWithContext {
  sredaContext?: RequestContext;
}

/** The RequestContext of this request, as a handler's parameter. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext => {
  const ctx = execution.switchToHttp().getRequest<RequestWithContext>().sredaContext;
  if (!ctx) throw new Error('No RequestContext: the authentication guard did not run');
  return ctx;
});
