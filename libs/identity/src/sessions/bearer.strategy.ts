import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { createContext } from '@sreda/kernel';
import { Problem } from '@sreda/plugin-sdk';
import { Strategy } from 'passport-http-bearer';
import { type Identity, SessionStore } from './session.store.js';

/** Personal access tokens: `authorization: Bearer …`. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly sessions: SessionStore) {
    super();
  }

  async validate(token: string): Promise<Identity | false> {
    return (await this.sessions.byAccessToken(createContext({ actor: 'anonymous' }), token)) ?? false;
  }
}

@Injectable()
export class BearerGuard extends AuthGuard('bearer') {
  override handleRequest<T>(error: Error | null, identity: T | false): T {
    if (error) throw error;
    if (!identity) throw new Problem(401, 'identity.invalid-token');
    return identity;
  }
}
