import { Injectable } from '@nestjs/common';
import { Database, htmlText, searchVector } from '@sreda/database';
import { staffSql } from '@sreda/identity';
import type { RequestContext } from '@sreda/plugin-sdk';
import { readCursor, type SchoolDto } from '@sreda/plugin-sdk/server';
import { Partners } from '../network/partners.js';
import type { ConsultationRequestsQuery, RequestFilter, RequestView } from './request.dto.js';
import type { State } from './request.rules.js';

export interface RequestRow {
  readonly id: string;
  readonly subject: string;
  readonly themeId: string;
  readonly theme: string;
  readonly school: SchoolDto;
  readonly askerId: string | null;
  readonly askerSchool: SchoolDto;
  readonly personal: boolean;
  readonly answererId: string | null;
  readonly state: State;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly workingDays: number;
  readonly answeredAt: Date | null;
  readonly rating: number | null;
  readonly ratingComment: string;
  readonly askerAgrees: boolean;
  readonly answererAgrees: boolean;
  readonly askerNamed: boolean;
  readonly published: boolean;
  readonly version: number;
}
export interface MessageRow {
  readonly id: string;
  readonly kind: 'question' | 'message' | 'answer' | 'hand-over';
  readonly authorId: string | null;
  readonly text: string;
  readonly at: Date;
}
export interface NewRequest {
  readonly id: string;
  readonly themeId: string;
  readonly askerId: string;
  readonly personal: boolean;
  readonly subject: string;
  readonly answererId: string | null;
  readonly workingDays: number;
  readonly dueAt: Date;
  readonly sendId: string | null;
}
export interface NewMessage {
  readonly id: string;
  readonly requestId: string;
  readonly kind: MessageRow['kind'];
  readonly authorId: string;
  readonly text: string;
  readonly sendId: string | null;
}
/** What of a request changes. Left out: it stays. */
export interface RequestChange {
  readonly state?: State;
  readonly answererId?: string;
  readonly dueAt?: Date;
  readonly answeredAt?: Date | null;
  readonly rating?: number;
  readonly ratingComment?: string;
}

const COLUMNS = `
  r.id, r.subject, t.id as "themeId", t.name as theme, json_build_object('id', s.id, 'name', s.name) as school, r.asker_id as "askerId",
  json_build_object('id', a.id, 'name', a.name) as "askerSchool", r.personal, r.answerer_id as "answererId", r.state, r.asked_at as "askedAt",
  r.due_at as "dueAt", r.working_days as "workingDays", r.answered_at as "answeredAt", r.rating, r.rating_comment as "ratingComment",
  r.asker_agrees as "askerAgrees", r.answerer_agrees as "answererAgrees", r.asker_named as "askerNamed", r.published_at is not null as published, r.version`;
const FROM = `
  consultations.request r
  join consultations.theme t on t.id = r.theme_id
  join identity.organisation s on s.id = t.school_id
  join identity.organisation a on a.id = r.asker_school_id`;

/** `$1` the own school, `$4` the actor, `$5` whether the actor leads: what `Partners.requests` begins with. */
const VIEWS: Readonly<Record<RequestView, string>> = {
  mine: 'r.asker_id = $4::uuid and r.asker_school_id = $1::uuid',
  'to-answer': 'r.answerer_id = $4::uuid and t.school_id = $1::uuid',
  all: 't.school_id = $1::uuid and $5',
};
/** `$3` is now. */
const FILTERS: Readonly<Record<RequestFilter, string>> = {
  open: `r.state = 'open'`,
  overdue: `r.state = 'open' and r.due_at <= $3`,
  answered: `r.state = 'answered'`,
  ended: `r.state in ('closed', 'withdrawn')`,
  any: 'true',
};

/** The statements about requests. */
@Injectable()
export class RequestStore {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
  ) {}

  /** Open ones by their terms, others the newest first. One more than asked for, if there is. */
  async page(ctx: RequestContext, { view, filter, limit, after }: ConsultationRequestsQuery): Promise<RequestRow[]> {
    const seen = await this.partners.requests(ctx, 1);
    const [due = null, id = null] = readCursor(after, 2, 'time') ?? [];
    const order = isByTerm(filter)
      ? `($6::timestamptz is null or (r.due_at, r.id) > ($6, $7::uuid)) order by r.due_at, r.id`
      : `($6::timestamptz is null or r.id < $7::uuid) order by r.id desc`;
    return this.database.query<RequestRow>(
      ctx,
      `select ${COLUMNS} from ${FROM} where ${seen.sql} and ${VIEWS[view]} and ${FILTERS[filter]} and ${order} limit $8`,
      [...seen.parameters, due, id, limit + 1],
    );
  }

  /** What the actor sees. */
  async find(ctx: RequestContext, requestId: string): Promise<RequestRow | undefined> {
    const seen = await this.partners.requests(ctx, 1);
    return this.database.queryOne<RequestRow>(ctx, `select ${COLUMNS} from ${FROM} where r.id = $6 and ${seen.sql}`, [
      ...seen.parameters,
      requestId,
    ]);
  }

  /** The same, locked until the end of the transaction. */
  async lock(ctx: RequestContext, requestId: string): Promise<RequestRow | undefined> {
    await this.database.query(ctx, `select 1 from consultations.request where id = $1 for no key update`, [requestId]);
    return this.find(ctx, requestId);
  }

  messages(ctx: RequestContext, requestId: string): Promise<MessageRow[]> {
    return this.database.query<MessageRow>(
      ctx,
      `select id, kind, author_id as "authorId", text, created_at as at from consultations.message where request_id = $1 order by id`,
      [requestId],
    );
  }

  /** The theme of a school that the own one sees, locked: who gets the next request is decided one after another. */
  theme(
    ctx: RequestContext,
    themeId: string,
  ): Promise<{ name: string; schoolId: string; timeZone: string; workingDays: number; closed: boolean } | undefined> {
    const { sees, parameters } = this.partners.schools(ctx, 2);
    return this.database.queryOne(
      ctx,
      `select t.name, t.school_id as "schoolId", o.time_zone as "timeZone", t.working_days as "workingDays", t.closed
         from consultations.theme t join identity.organisation o on o.id = t.school_id
        where t.id = $1 and ${sees('t.school_id')} for no key update of t`,
      [themeId, ...parameters],
    );
  }

  /** Who answers in the theme and works in its school today; who has fewest open requests first. Not `exceptId`. */
  async answerers(ctx: RequestContext, themeId: string, exceptIds: readonly (string | null)[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select a.person_id as id from consultations.answerer a join consultations.theme t on t.id = a.theme_id
        where t.id = $1 and a.person_id <> all ($2::uuid[]) and ${staffSql('a.person_id', 't.school_id', '$3')}
        order by (select count(*) from consultations.request r where r.answerer_id = a.person_id and r.state = 'open'), a.person_id`,
      [themeId, exceptIds.filter((id) => id !== null), ctx.now()],
    );
    return rows.map(({ id }) => id);
  }

  async askedSince(ctx: RequestContext, askerId: string, since: Date): Promise<number> {
    const row = await this.database.queryOne<{ n: number }>(
      ctx,
      `select count(*)::int as n from consultations.request where asker_id = $1 and asked_at > $2`,
      [askerId, since],
    );
    return row?.n ?? 0;
  }

  /** What the actor has already asked by this sending. */
  async sent(ctx: RequestContext, askerId: string, sendId: string | undefined): Promise<string | undefined> {
    if (!sendId) return undefined;
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `select id from consultations.request where asker_id = $1 and send_id = $2`,
      [askerId, sendId],
    );
    return row?.id;
  }

  async isSent(ctx: RequestContext, authorId: string, sendId: string | undefined): Promise<boolean> {
    if (!sendId) return false;
    const rows = await this.database.query(ctx, `select id from consultations.message where author_id = $1 and send_id = $2`, [
      authorId,
      sendId,
    ]);
    return rows.length > 0;
  }

  async countMessages(ctx: RequestContext, requestId: string): Promise<number> {
    const row = await this.database.queryOne<{ n: number }>(
      ctx,
      `select count(*)::int as n from consultations.message where request_id = $1`,
      [requestId],
    );
    return row?.n ?? 0;
  }

  async add(ctx: RequestContext, request: NewRequest): Promise<void> {
    const { id, themeId, askerId, personal, subject, answererId, workingDays, dueAt, sendId } = request;
    await this.database.query(
      ctx,
      `insert into consultations.request
         (id, theme_id, asker_id, asker_school_id, personal, subject, answerer_id, asked_at, working_days, due_at, send_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, themeId, askerId, ctx.organisationId, personal, subject, answererId, ctx.now(), workingDays, dueAt, sendId],
    );
  }

  async addMessage(ctx: RequestContext, { id, requestId, kind, authorId, text, sendId }: NewMessage): Promise<void> {
    await this.database.query(
      ctx,
      `insert into consultations.message (id, request_id, kind, author_id, text, created_at, send_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, requestId, kind, authorId, text, ctx.now(), sendId],
    );
  }

  /** Whether the term was kept is said once, by the first answer. What is open is not published. */
  async change(ctx: RequestContext, requestId: string, change: RequestChange): Promise<void> {
    await this.database.query(
      ctx,
      `update consultations.request
          set state = coalesce($2, state), answerer_id = coalesce($3, answerer_id),
              in_term = coalesce(in_term, $4::timestamptz <= due_at), first_answered_at = coalesce(first_answered_at, $4),
              due_at = coalesce($5, due_at), answered_at = case when $2 = 'open' then null else coalesce($4, answered_at) end,
              rating = coalesce($6, rating), rating_comment = coalesce($7, rating_comment),
              asker_agrees = asker_agrees and coalesce($2, state) <> 'open', answerer_agrees = answerer_agrees and coalesce($2, state) <> 'open',
              published_at = case when $2 = 'open' then null else published_at end, search = case when $2 = 'open' then null else search end,
              version = version + 1
        where id = $1`,
      [
        requestId,
        change.state ?? null,
        change.answererId ?? null,
        change.answeredAt ?? null,
        change.dueAt ?? null,
        change.rating ?? null,
        change.ratingComment ?? null,
      ],
    );
  }

  /** Published is what both agree to; answers whether it is. */
  async agree(
    ctx: RequestContext,
    requestId: string,
    { asker, answerer, named }: { asker: boolean; answerer: boolean; named: boolean },
  ): Promise<void> {
    const ofMessage = (kind: string) =>
      `coalesce((select ${searchVector(htmlText('m.text'))} from consultations.message m where m.request_id = r.id and m.kind = '${kind}' order by m.id desc limit 1), '')`;
    await this.database.query(
      ctx,
      `update consultations.request r
          set asker_agrees = $2, answerer_agrees = $3, asker_named = $4, version = version + 1,
              published_at = case when $2 and $3 then coalesce(published_at, $5) end,
              search = case when $2 and $3 then ${searchVector('r.subject', 'A')} || ${ofMessage('question')} || ${ofMessage('answer')} end
        where id = $1`,
      [requestId, asker, answerer, named, ctx.now()],
    );
  }
}

const isByTerm = (filter: RequestFilter): boolean => filter === 'open' || filter === 'overdue';
