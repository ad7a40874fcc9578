import { Injectable } from '@nestjs/common';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Files, People } from '@sreda/plugin-sdk/server';
import { attachedFiles, renderHtml } from '@sreda/rich-text';
import { Partners } from '../network/partners.js';
import type { ConsultationPersonDto } from '../regulation/theme.dto.js';
import { MESSAGE_FILES } from './message.writer.js';
import type { ConsultationMessageDto, ConsultationRequestDto, ConsultationRequestRowDto } from './request.dto.js';
import { type Act, ratingEnds, refusalTo, type Standing } from './request.rules.js';
import { type MessageRow, type RequestRow, RequestStore } from './request.store.js';

type Names = ReadonlyMap<string, string>;

const personOf = (id: string | null, names: Names): ConsultationPersonDto | null => {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
};

/** Requests as the actor reads them. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly people: People,
    private readonly files: Files,
    private readonly partners: Partners,
    private readonly store: RequestStore,
  ) {}

  async rows(ctx: RequestContext, rows: readonly RequestRow[]): Promise<ConsultationRequestRowDto[]> {
    const names = await this.names(
      ctx,
      rows.flatMap(({ askerId, answererId }) => [askerId, answererId]),
    );
    return rows.map((row) => rowOf(ctx, row, names));
  }

  async one(ctx: RequestContext, row: RequestRow): Promise<ConsultationRequestDto> {
    const standing = await this.standing(ctx, row);
    const may = (act: Act): boolean => refusalTo(act, standing, ctx.now()) === null;
    const others = may('hand-over') ? await this.store.answerers(ctx, row.themeId, [row.askerId, row.answererId]) : [];
    const messages = await this.store.messages(ctx, row.id);
    const names = await this.names(ctx, [row.askerId, row.answererId, ...others, ...messages.map(({ authorId }) => authorId)]);
    const { version, workingDays, ratingComment, askerAgrees, answererAgrees, askerNamed, published } = row;
    return {
      ...rowOf(ctx, row, names),
      ...{ version, workingDays, ratingComment, askerAgrees, answererAgrees, askerNamed, published },
      isAsker: standing.isAsker,
      isAnswerer: standing.isAnswerer,
      rateUntil: row.answeredAt && ratingEnds(row.answeredAt),
      may: {
        write: may('write'),
        answer: may('answer'),
        rate: may('rate'),
        reopen: may('reopen'),
        withdraw: may('withdraw'),
        handOver: may('hand-over'),
        publish: may('publish'),
      },
      others: others.flatMap((id) => personOf(id, names) ?? []),
      messages: await this.messages(ctx, messages, names),
    };
  }

  /** The asker does not answer, and does not lead what was asked, whatever the actor is besides. */
  async standing(ctx: RequestContext, { state, answeredAt, askerId, answererId, school }: RequestRow): Promise<Standing> {
    const { personId } = actorOf(ctx);
    const isOfSchool = school.id === ctx.organisationId;
    return {
      ...{ state, answeredAt },
      isAsker: askerId === personId,
      isAnswerer: isOfSchool && answererId === personId,
      leads: isOfSchool && (await this.partners.leads(ctx)),
    };
  }

  private async messages(ctx: RequestContext, rows: readonly MessageRow[], names: Names): Promise<ConsultationMessageDto[]> {
    const files = await this.files.of(
      ctx,
      MESSAGE_FILES,
      rows.map(({ id }) => id),
    );
    const { personId } = actorOf(ctx);
    return rows.map(({ id, kind, authorId, text, at }) => {
      const pictures = new Set(attachedFiles(text));
      return {
        ...{ id, kind, at },
        author: personOf(authorId, names),
        isOwn: authorId === personId,
        text: kind === 'hand-over' ? text : renderHtml({ text, format: 'html' }),
        files: (files.get(id) ?? []).filter((file) => !pictures.has(file.id)),
      };
    });
  }

  private names(ctx: RequestContext, ids: readonly (string | null)[]): Promise<Names> {
    return this.people.names(ctx, [...new Set(ids.filter((id) => id !== null))]);
  }
}

function rowOf(ctx: RequestContext, row: RequestRow, names: Names): ConsultationRequestRowDto {
  const { id, subject, theme, school, askerSchool, personal, state, askedAt, dueAt, rating } = row;
  return {
    ...{ id, subject, theme, school, askerSchool, personal, state, askedAt, dueAt, rating },
    asker: personOf(row.askerId, names),
    answerer: personOf(row.answererId, names),
    isOverdue: state === 'open' && dueAt <= ctx.now(),
  };
}
