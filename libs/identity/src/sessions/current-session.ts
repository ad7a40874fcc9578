import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '@sreda/plugin-sdk';
import type { IdentifiedRequest } from './authentication.guard.js';
import type { Identity } from './session.store.js';

export type CurrentSession = NonNullable<Identity['session']>;

/** The session of this request, as a handler's parameter. A program with a personal access token has none: 403. */
export const Session = createParamDecorator((_: unknown, execution: ExecutionContext): CurrentSession => {
  const { identity } = execution.switchToHttp().getRequest<IdentifiedRequest>();
  if (!identity?.session) throw new Problem(403, 'identity.session-required');
  return identity.session;
});
