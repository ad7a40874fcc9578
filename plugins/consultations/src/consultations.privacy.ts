import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { MESSAGE_FILES } from './request/message.writer.js';

const kept = (what: string, fields: readonly string[]) => ({ purpose: { key: `consultations.privacy.${what}` }, fields, keepDays: null });

@Injectable()
export class ConsultationsPrivacy implements PrivacyProvider {
  readonly tables = {
    'consultations.request': kept('request', [
      ...['asker_id', 'asker_school_id', 'personal', 'subject', 'answerer_id', 'asked_at', 'due_at', 'answered_at', 'first_answered_at'],
      ...['in_term', 'rating', 'rating_comment', 'asker_agrees', 'answerer_agrees', 'asker_named', 'published_at', 'search'],
    ]),
    'consultations.message': kept('message', ['author_id', 'text', 'created_at']),
    'consultations.answerer': kept('answerer', ['person_id']),
  };

  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  async *export(ctx: RequestContext, personId: string) {
    const requests = await this.database.query<{ id: string }>(
      ctx,
      `select r.id, t.name as theme, r.subject, r.state, r.personal, r.asked_at as "askedAt", r.due_at as "dueAt", r.answered_at as "answeredAt",
              r.asker_id is not distinct from $1 as "isAsker",
              case when r.asker_id = $1 then r.rating end as rating, case when r.asker_id = $1 then r.rating_comment end as "ratingComment",
              case when r.asker_id = $1 then r.asker_agrees else r.answerer_agrees end as agrees, r.published_at as "publishedAt"
         from consultations.request r join consultations.theme t on t.id = r.theme_id
        where r.asker_id = $1 or r.answerer_id = $1 order by r.id`,
      [personId],
    );
    for (const { id, ...request } of requests) yield { path: ['consultations', id], data: request };
    const messages = await this.database.query<{ id: string; requestId: string }>(
      ctx,
      `select id, request_id as "requestId", kind, text, created_at as at from consultations.message where author_id = $1 order by id`,
      [personId],
    );
    for (const { id, requestId, ...message } of messages) {
      yield { path: ['consultations', requestId, id], data: message };
      for (const file of (await this.files.of(ctx, MESSAGE_FILES, [id])).get(id) ?? []) {
        const content = await buffer(await this.files.read(ctx, file.id));
        const data = { name: file.name, mediaType: file.mediaType, base64: content.toString('base64') };
        yield { path: ['consultations', requestId, id, file.id], data };
      }
    }
    const themes = await this.database.query(
      ctx,
      `select t.name from consultations.answerer a join consultations.theme t on t.id = a.theme_id where a.person_id = $1 order by 1`,
      [personId],
    );
    if (themes.length > 0) yield { path: ['consultations', 'answers-in'], data: themes };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<Record<'requests' | 'messages' | 'themes', number>>(
      ctx,
      `select (select count(*)::int from consultations.request where asker_id = $1 or answerer_id = $1) as requests,
              (select count(*)::int from consultations.message where author_id = $1) as messages,
              (select count(*)::int from consultations.answerer where person_id = $1) as themes`,
      [personId],
    );
    return [
      { table: 'consultations.request', erase: 0, anonymise: row?.requests ?? 0 },
      { table: 'consultations.message', erase: 0, anonymise: row?.messages ?? 0 },
      { table: 'consultations.answerer', erase: row?.themes ?? 0, anonymise: 0 },
    ];
  }

  /** What was said stays for the other side, without a name; nothing of it is published any more, and no comment of the asker is kept. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(
      ctx,
      `update consultations.request
          set rating_comment = case when asker_id = $1 then '' else rating_comment end, asker_agrees = asker_agrees and asker_id <> $1,
              answerer_agrees = answerer_agrees and answerer_id is distinct from $1, asker_named = asker_named and asker_id <> $1,
              published_at = null, search = null, asker_id = nullif(asker_id, $1), answerer_id = nullif(answerer_id, $1)
        where asker_id = $1 or answerer_id = $1`,
      [personId],
    );
    await this.database.query(ctx, `update consultations.message set author_id = null where author_id = $1`, [personId]);
    await this.database.query(ctx, `delete from consultations.answerer where person_id = $1`, [personId]);
  }
}
