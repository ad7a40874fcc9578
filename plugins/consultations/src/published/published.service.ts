import { Injectable } from '@nestjs/common';
import { Database, searchQuery } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type FileInfo, Files, type Page, pageOf, People, readCursor, type SchoolDto } from '@sreda/plugin-sdk/server';
import { attachedFiles, renderHtml } from '@sreda/rich-text';
import { Partners } from '../network/partners.js';
import { MESSAGE_FILES } from '../request/message.writer.js';
import type { PublishedConsultationDto, PublishedConsultationsQuery, PublishedTextDto } from './published.dto.js';

interface Said {
  readonly id: string;
  readonly text: string;
}
interface Row {
  readonly id: string;
  readonly subject: string;
  readonly theme: string;
  readonly school: SchoolDto;
  readonly askerId: string | null;
  readonly answererId: string | null;
  readonly publishedAt: Date;
  readonly question: Said;
  readonly answer: Said;
}

const said = (kind: string): string => `
  (select json_build_object('id', m.id, 'text', m.text) from consultations.message m
    where m.request_id = r.id and m.kind = '${kind}' order by m.id desc limit 1)`;

/** Answers that both sides agreed to publish, of schools that share with the own one; the newest first. */
@Injectable()
export class PublishedService {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly people: People,
    private readonly files: Files,
  ) {}

  /** Three queries. */
  async list(ctx: RequestContext, { q, limit, after }: PublishedConsultationsQuery): Promise<Page<PublishedConsultationDto>> {
    const cursor = readCursor(after, 2, 'time');
    const { sees, parameters } = this.partners.schools(ctx, 4);
    const words = q === undefined ? null : searchQuery(q, 4 + parameters.length);
    const rows = await this.database.query<Row>(
      ctx,
      `select r.id, r.subject, t.name as theme, json_build_object('id', s.id, 'name', s.name) as school,
              case when r.asker_named then r.asker_id end as "askerId", r.answerer_id as "answererId", r.published_at as "publishedAt",
              ${said('question')} as question, ${said('answer')} as answer
         from consultations.request r
         join consultations.theme t on t.id = r.theme_id
         join identity.organisation s on s.id = t.school_id
        where r.published_at is not null and ${sees('t.school_id')} and ${sees('r.asker_school_id')}
          and ${words ? `r.search @@ ${words.all}` : 'true'}
          and ($1::timestamptz is null or (r.published_at, r.id) < ($1, $2::uuid))
        order by r.published_at desc, r.id desc limit $3`,
      [cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1, ...parameters, ...(words?.parameters ?? [])],
    );
    const page = pageOf(rows, limit, { cursor: ({ publishedAt, id }) => [publishedAt.toISOString(), id], item: (row) => row });
    const ids = page.items.flatMap(({ askerId, answererId }) => [askerId, answererId]).filter((id) => id !== null);
    const names = await this.people.names(ctx, [...new Set(ids)]);
    const files = await this.files.of(
      ctx,
      MESSAGE_FILES,
      page.items.flatMap(({ question, answer }) => [question.id, answer.id]),
    );
    return {
      next: page.next,
      items: page.items.map(({ askerId, answererId, question, answer, ...row }) => ({
        ...row,
        askerName: (askerId && names.get(askerId)) ?? null,
        answererName: (answererId && names.get(answererId)) ?? null,
        question: textOf(question, files),
        answer: textOf(answer, files),
      })),
    };
  }
}

function textOf({ id, text }: Said, files: ReadonlyMap<string, readonly FileInfo[]>): PublishedTextDto {
  const pictures = new Set(attachedFiles(text));
  return {
    text: renderHtml({ text, format: 'html' }),
    files: (files.get(id) ?? []).filter((file) => !pictures.has(file.id)),
  };
}
