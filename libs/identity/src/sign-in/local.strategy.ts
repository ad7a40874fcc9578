import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { createContext } from '@sreda/kernel';
import { Problem } from '@sreda/plugin-sdk';
import { parseAs } from '@sreda/plugin-sdk/server';
import { Strategy } from 'passport-local';
import type { IdentifiedRequest } from '../sessions/authentication.guard.js';
import { SignInDto } from '../sessions/session.dto.js';
import { ClientReader } from './client.reader.js';
import { type SignedIn, SignInService } from './sign-in.service.js';

/** Login and password in the body. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly signIn: SignInService,
    private readonly clients: ClientReader,
  ) {
    super({ usernameField: 'login', passReqToCallback: true });
  }

  async validate(request: IdentifiedRequest): Promise<SignedIn> {
    const ctx = request.sredaContext ?? createContext({ actor: 'anonymous' });
    return this.signIn.byPassword(ctx, parseAs(SignInDto, request.body), this.clients.read(request));
  }
}

@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: Error | null, signedIn: T | false): T {
    if (error) throw error;
    // Passport looks no further when a field is missing.
    if (!signedIn) throw new Problem(401, 'identity.wrong-credentials');
    return signedIn;
  }
}
