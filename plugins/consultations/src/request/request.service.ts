import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Events, Notices, type Page, pageOf } from '@sreda/plugin-sdk/server';
import { requestAnswered, requestAsked } from '../consultations.events.js';
import { answered, assigned, leadsOf, reopened, requestPage, unassigned, wrote } from '../consultations.notices.js';
import { endOfTerm } from '../regulation/working-days.js';
import { MessageWriter } from './message.writer.js';
import {
  type ConsultationHandOverDto,
  type ConsultationPublicationDto,
  type ConsultationRatingInputDto,
  type ConsultationRequestDto,
  type ConsultationRequestRowDto,
  type ConsultationRequestsQuery,
  MAX_MESSAGES,
  type NewConsultationMessageDto,
  type NewConsultationRequestDto,
} from './request.dto.js';
import { type Act, refusalTo } from './request.rules.js';
import { type RequestRow, RequestStore } from './request.store.js';
import { RequestViews } from './request.view.js';

/** Requests of one person in a time: more is no question. */
const RATE = { requests: 20, hours: 24 };
const HOUR_MS = 3_600_000;

/** From the question to the rating. Whoever acts holds the request until the end of the transaction. */
@Injectable()
export class RequestService {
  constructor(
    private readonly database: Database,
    private readonly store: RequestStore,
    private readonly views: RequestViews,
    private readonly writer: MessageWriter,
    private readonly notices: Notices,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async list(ctx: RequestContext, query: ConsultationRequestsQuery): Promise<Page<ConsultationRequestRowDto>> {
    const rows = await this.store.page(ctx, query);
    const { items, next } = pageOf(rows, query.limit, {
      cursor: ({ dueAt, id }) => [dueAt.toISOString(), id],
      item: (row) => row,
    });
    return { items: await this.views.rows(ctx, items), next };
  }

  async get(ctx: RequestContext, requestId: string): Promise<ConsultationRequestDto> {
    const row = await this.store.find(ctx, requestId);
    if (!row) throw notFound();
    return this.views.one(ctx, row);
  }

  /** Who has fewest open requests in the theme gets it; with nobody there, who leads is told. Returns its id. */
  async ask(ctx: RequestContext, { themeId, personal, subject, text, fileIds, sendId }: NewConsultationRequestDto): Promise<string> {
    const { personId: askerId } = actorOf(ctx);
    if (ctx.organisationId === null) throw forbidden();
    return this.database.tx(ctx, async (inner) => {
      const theme = await this.store.theme(inner, themeId);
      if (!theme) throw invalid('themeId', 'unknown-theme');
      const sent = await this.store.sent(inner, askerId, sendId);
      if (sent) return sent;
      if (theme.closed) throw conflict('consultations.theme-closed');
      await this.requireRate(inner, askerId);
      const [answererId = null] = await this.store.answerers(inner, themeId, [askerId]);
      const { workingDays } = theme;
      const dueAt = endOfTerm(inner.now(), workingDays, theme.timeZone);
      const id = newId();
      await this.store.add(inner, { id, themeId, askerId, personal, subject, answererId, workingDays, dueAt, sendId: sendId ?? null });
      const question = { requestId: id, kind: 'question', authorId: askerId, text, sendId: sendId ?? null } as const;
      await this.writer.write(inner, question, fileIds);
      await this.events.record(inner, requestAsked, id, { requestId: id, personId: askerId, themeId, themeName: theme.name });
      await this.tell(inner, answererId === null ? unassigned : assigned, theme.schoolId, answererId, { id, subject, theme: theme.name });
      return id;
    });
  }

  async write(ctx: RequestContext, requestId: string, message: NewConsultationMessageDto): Promise<ConsultationRequestDto> {
    const { text, answers, fileIds, sendId } = message;
    const { personId: authorId } = actorOf(ctx);
    return this.act(ctx, requestId, null, async (inner, row) => {
      if (await this.store.isSent(inner, authorId, sendId)) return;
      await this.require(inner, answers ? 'answer' : 'write', row);
      // The last ones are kept for the answer.
      if ((await this.store.countMessages(inner, requestId)) >= MAX_MESSAGES - (answers ? 10 : 20))
        throw conflict('consultations.too-many-messages', { max: MAX_MESSAGES });
      const kind = answers ? 'answer' : 'message';
      await this.writer.write(inner, { requestId, kind, authorId, text, sendId: sendId ?? null }, fileIds);
      const isAsker = row.askerId === authorId;
      const to = isAsker ? row.answererId : row.askerId;
      if (answers) {
        await this.store.change(inner, requestId, { state: 'answered', answeredAt: inner.now() });
        const { themeId, theme: themeName } = row;
        await this.events.record(inner, requestAnswered, requestId, { requestId, personId: authorId, themeId, themeName });
      }
      if (to !== null) await this.tell(inner, answers ? answered : wrote, isAsker ? row.school.id : row.askerSchool.id, to, row);
    });
  }

  /** Closes the request. */
  rate(ctx: RequestContext, requestId: string, { rating, comment }: ConsultationRatingInputDto): Promise<ConsultationRequestDto> {
    return this.act(ctx, requestId, 'rate', (inner) =>
      this.store.change(inner, requestId, { state: 'closed', rating, ratingComment: comment }),
    );
  }

  /** The term begins anew. What was published is not any more: another answer comes. */
  reopen(ctx: RequestContext, requestId: string): Promise<ConsultationRequestDto> {
    return this.act(ctx, requestId, 'reopen', async (inner, row) => {
      const theme = await this.store.theme(inner, row.themeId);
      if (!theme) throw notFound();
      const dueAt = endOfTerm(inner.now(), row.workingDays, theme.timeZone);
      await this.store.change(inner, requestId, { state: 'open', dueAt });
      if (row.answererId) await this.tell(inner, reopened, row.school.id, row.answererId, row);
    });
  }

  withdraw(ctx: RequestContext, requestId: string): Promise<ConsultationRequestDto> {
    return this.act(ctx, requestId, 'withdraw', (inner) => this.store.change(inner, requestId, { state: 'withdrawn' }));
  }

  /** The reason stands among the messages, the act in the log of the school. */
  async handOver(ctx: RequestContext, requestId: string, { personId, reason, version }: ConsultationHandOverDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const row = await this.lock(inner, requestId);
      await this.require(inner, 'hand-over', row);
      if (row.version !== version) throw conflict('consultations.changed-meanwhile');
      const others = await this.store.answerers(inner, row.themeId, [row.askerId, row.answererId]);
      if (!others.includes(personId)) throw invalid('personId', 'no-answerer');
      await this.store.change(inner, requestId, { answererId: personId });
      const { personId: authorId } = actorOf(inner);
      await this.store.addMessage(inner, { id: newId(), requestId, kind: 'hand-over', authorId, text: reason, sendId: null });
      await this.record(inner, 'hand-over', row, personId);
      await this.tell(inner, assigned, row.school.id, personId, row);
    });
  }

  /** Of the own side. Published is what both agree to. */
  publish(ctx: RequestContext, requestId: string, { agrees, named }: ConsultationPublicationDto): Promise<ConsultationRequestDto> {
    return this.act(ctx, requestId, 'publish', async (inner, row) => {
      const isAsker = row.askerId === actorOf(inner).personId;
      const asker = isAsker ? agrees : row.askerAgrees;
      const answerer = isAsker ? row.answererAgrees : agrees;
      await this.store.agree(inner, requestId, { asker, answerer, named: isAsker ? named : row.askerNamed });
      if ((asker && answerer) !== row.published) await this.record(inner, row.published ? 'unpublish' : 'publish', row);
    });
  }

  private async act(
    ctx: RequestContext,
    requestId: string,
    act: Act | null,
    work: (inner: RequestContext, row: RequestRow) => Promise<void>,
  ): Promise<ConsultationRequestDto> {
    await this.database.tx(ctx, async (inner) => {
      const row = await this.lock(inner, requestId);
      if (act !== null) await this.require(inner, act, row);
      await work(inner, row);
    });
    return this.get(ctx, requestId);
  }

  private async lock(ctx: RequestContext, requestId: string): Promise<RequestRow> {
    const row = await this.store.lock(ctx, requestId);
    if (!row) throw notFound();
    return row;
  }

  private async require(ctx: RequestContext, act: Act, row: RequestRow): Promise<void> {
    const refusal = refusalTo(act, await this.views.standing(ctx, row), ctx.now());
    if (refusal === 'kernel.forbidden') throw forbidden();
    if (refusal !== null) throw conflict(refusal);
  }

  private async requireRate(ctx: RequestContext, askerId: string): Promise<void> {
    const since = new Date(ctx.now().getTime() - RATE.hours * HOUR_MS);
    if ((await this.store.askedSince(ctx, askerId, since)) < RATE.requests) return;
    throw new Problem(429, 'consultations.too-many-requests', { params: RATE, retryAfter: 3600 });
  }

  /** One person, or with null who leads in the school. */
  private async tell(
    ctx: RequestContext,
    kind: Parameters<Notices['notify']>[1]['kind'],
    organisationId: string,
    personId: string | null,
    { id, subject, theme }: Pick<RequestRow, 'id' | 'subject' | 'theme'>,
  ): Promise<void> {
    await this.notices.notify(ctx, {
      kind,
      audience: personId === null ? leadsOf(organisationId) : { people: [personId] },
      organisationId,
      params: { subject, theme },
      link: requestPage(id),
    });
  }

  private record(ctx: RequestContext, what: string, row: RequestRow, personId?: string): Promise<void> {
    return this.audit.record(ctx, {
      action: `consultations.${what}`,
      subject: { kind: 'consultation', id: row.id },
      personId,
      organisationIds: [...new Set([row.school.id, row.askerSchool.id])],
    });
  }
}
