import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit } from '@sreda/plugin-sdk/server';
import { hashSecret, newToken } from '../secrets.js';
import { addDays, dayIn, isCalendarDay } from '../time.js';
import type { CreatedTokenDto, CreateTokenDto, TokenDto } from './session.dto.js';
import { KnownIdentities } from './known-identities.js';

const MAX_TOKENS = 20;
const MAX_DAYS = 366;
const COLUMNS = `id, name, created_at as "createdAt", used_at as "usedAt", expires_at as "expiresAt"`;

/** Personal access tokens for programs. They do what their person may do in the organisation in which they were made. */
@Injectable()
export class TokenService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly identities: KnownIdentities,
  ) {}

  async list(ctx: RequestContext): Promise<TokenDto[]> {
    return this.database.query<TokenDto>(
      ctx,
      `select ${COLUMNS} from identity.access_token where account_id = $1 and expires_at > now() order by created_at desc limit 200`,
      [actorOf(ctx).accountId],
    );
  }

  async create(ctx: RequestContext, { name, expiresOn }: CreateTokenDto): Promise<CreatedTokenDto> {
    const today = dayIn(ctx.timeZone, ctx.now());
    if (!isCalendarDay(expiresOn) || expiresOn < today || expiresOn > addDays(today, MAX_DAYS)) throw invalid('expiresOn', 'date');
    const token = `sreda_${newToken()}`;
    return this.database.tx(ctx, async (inner) => {
      const id = newId();
      const row = await this.database.queryOne<TokenDto>(
        inner,
        `insert into identity.access_token (id, hash, account_id, organisation_id, name, expires_at)
         select $1, $2, $3, $4, $5, ($6::date + 1)::timestamp at time zone $7
         where (select count(*) from identity.access_token where account_id = $3 and expires_at > now()) < ${MAX_TOKENS}
         returning ${COLUMNS}`,
        [id, hashSecret(token), actorOf(ctx).accountId, ctx.organisationId, name, expiresOn, ctx.timeZone],
      );
      if (!row) throw conflict('identity.too-many-tokens', { max: MAX_TOKENS });
      await this.audit.record(inner, {
        action: 'identity.create-token',
        subject: { kind: 'access-token', id },
        personId: actorOf(ctx).personId,
      });
      return { ...row, token };
    });
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    const removed = await this.database.query(ctx, `delete from identity.access_token where id = $1 and account_id = $2 returning id`, [
      id,
      actorOf(ctx).accountId,
    ]);
    this.identities.forget(ctx);
    if (removed.length === 0) throw notFound();
  }
}
