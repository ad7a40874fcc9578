import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { SignInLimits } from '@sreda/identity';
import { invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import type { CertificateSaysDto, VerifiedDto, VerifyDto } from './certificate.dto.js';
import { readNumber } from './certificate-number.js';

/** Tells anybody who holds a certificate, or its number, whether it was issued here. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * 404 for what was never issued, which tells nothing else. A number with another file is the changed certificate: it is named, and not genuine. 429 to an
   * address that has asked for many that are not there.
   */
  async verify(ctx: RequestContext, { number: typed, sha256 }: VerifyDto, address: string): Promise<VerifiedDto> {
    if (typed === undefined && sha256 === undefined) throw invalid('number', 'required');
    const tries = `certificate ${address}`;
    if (!(await this.limits.takeFor(ctx, tries))) throw new Problem(429, 'events.too-many-tries', { retryAfter: 60 });
    const number = typed === undefined ? null : readNumber(typed);
    const row = await this.database.queryOne<{ number: string; issuedAt: Date; says: CertificateSaysDto; genuine: boolean | null }>(
      ctx,
      `select number, issued_at as "issuedAt", says, sha256 = decode($2, 'hex') as genuine from events.certificate
        where case when $3 then number = $1 else sha256 = decode($2, 'hex') end`,
      [number, sha256 ?? null, typed !== undefined],
    );
    if (!row) throw notFound('events.unknown-certificate');
    await this.limits.giveBackFor(ctx, tries);
    const { says, ...its } = row;
    return { ...says, ...its };
  }
}
