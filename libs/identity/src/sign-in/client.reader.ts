import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '@sreda/kernel';
import type { FastifyRequest } from 'fastify';
import { Cookies } from '../sessions/cookies.js';
import { isFromThisComputer } from '../sessions/local.js';
import type { Client } from './sign-in.service.js';

/** What a request says about where it comes from. The address is the peer's, or the proxy's word with TRUST_PROXY. */
@Injectable()
export class ClientReader {
  private readonly cookies: Cookies;

  constructor(@Inject(CONFIG) config: Config) {
    this.cookies = new Cookies(config);
  }

  read(request: FastifyRequest): Client {
    return {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      device: this.cookies.device(request),
      isLocal: isFromThisComputer(request.headers, request.socket.remoteAddress),
    };
  }
}
