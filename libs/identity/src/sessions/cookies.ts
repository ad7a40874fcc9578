import type { Config } from '@sreda/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

const DEVICE_DAYS = 400; // the longest that browsers keep a cookie

/**
 * Our two cookies. Their values are base64url, so they need no escaping. Over https the prefix makes browsers refuse them from anywhere but this
 * very host.
 */
export class Cookies {
  private readonly secure: boolean;
  private readonly prefix: string;

  constructor(config: Config) {
    this.secure = config.publicUrl.startsWith('https:');
    this.prefix = this.secure ? '__Host-' : '';
  }

  session(request: FastifyRequest): string | undefined {
    return this.read(request, 'sreda');
  }

  setSession(reply: FastifyReply, token: string): void {
    this.write(reply, 'sreda', token);
  }

  clearSession(reply: FastifyReply): void {
    this.write(reply, 'sreda', '', 0);
  }

  device(request: FastifyRequest): string | undefined {
    return this.read(request, 'sreda-device');
  }

  setDevice(reply: FastifyReply, token: string): void {
    this.write(reply, 'sreda-device', token, DEVICE_DAYS * 24 * 3600);
  }

  private read(request: FastifyRequest, name: string): string | undefined {
    const wanted = `${this.prefix}${name}=`;
    const pair = request.headers.cookie?.split(/;\s*/).find((each) => each.startsWith(wanted));
    return pair?.slice(wanted.length) || undefined;
  }

  private write(reply: FastifyReply, name: string, value: string, maxAge?: number): void {
    const attributes = [
      'Path=/',
      'HttpOnly',
      'SameSite=Lax',
      ...(this.secure ? ['Secure'] : []),
      ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    ];
    // Fastify keeps several headers of this one name.
    void reply.header('set-cookie', [`${this.prefix}${name}=${value}`, ...attributes].join('; '));
  }
}
