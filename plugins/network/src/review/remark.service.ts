import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';
import { remarked } from '../notices/network.notices.js';
import { Teller } from '../notices/teller.js';
import { MAX_REMARKS, type MaterialAnswerDto, type MaterialRemarkDto, type NewMaterialRemarkDto } from './remark.dto.js';

interface Row {
  readonly id: string;
  readonly partId: string | null;
  readonly number: number;
  readonly answerTo: string | null;
  readonly personId: string | null;
  readonly text: string;
  readonly writtenAt: Date;
  readonly isDone: boolean;
}
interface Place {
  readonly materialId: string;
  readonly number: number;
}

interface OpenRemark extends Place {
  readonly id: string;
  readonly partId: string | null;
  /** The last one of the material. */
  readonly versionId: string | null;
  /** Who has said something about it. */
  readonly personIds: readonly string[];
}

/** What the methodists of a school remark on its own materials, and what the authors answer. Nothing of it leaves the school. */
@Injectable()
export class RemarkService {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly teller: Teller,
  ) {}

  /** Of all versions, the oldest first. Three queries. 404 for a version of another school. */
  async list(ctx: RequestContext, versionId: string): Promise<MaterialRemarkDto[]> {
    const { materialId } = await this.placeOf(ctx, versionId);
    const rows = await this.database.query<Row>(
      ctx,
      `select id, part_id as "partId", version_number as number, answer_to as "answerTo", person_id as "personId", text, written_at as "writtenAt",
              done_at is not null as "isDone"
         from network.remark where material_id = $1 order by id`,
      [materialId],
    );
    const names = await this.people.names(ctx, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
    const said = ({ id, personId, text, writtenAt }: Row): MaterialAnswerDto => ({
      ...{ id, text, writtenAt },
      personName: personId && (names.get(personId) ?? null),
    });
    return rows
      .filter(({ answerTo }) => answerTo === null)
      .map((row) => ({
        ...said(row),
        ...{ partId: row.partId, number: row.number, isDone: row.isDone },
        answers: rows.filter(({ answerTo }) => answerTo === row.id).map(said),
      }));
  }

  /** Returns its id. 422 for a part that is not in the version. */
  async remark(ctx: RequestContext, versionId: string, { partId, text }: NewMaterialRemarkDto): Promise<string> {
    return this.database.tx(ctx, async (inner) => {
      const place = await this.placeOf(inner, versionId);
      if (partId !== null) {
        const part = await this.database.queryOne(inner, `select from network.version_part where version_id = $1 and part_id = $2`, [
          versionId,
          partId,
        ]);
        if (!part) throw invalid('partId', 'id');
      }
      const id = await this.write(inner, place, { partId, answerTo: null, text });
      await this.teller.authors(inner, remarked, versionId);
      return id;
    });
  }

  /** To a remark, or to whatever was answered to it. Returns its id. */
  async answer(ctx: RequestContext, remarkId: string, text: string): Promise<string> {
    return this.database.tx(ctx, async (inner) => {
      const remark = await this.one(inner, remarkId);
      const id = await this.write(inner, remark, { partId: remark.partId, answerTo: remark.id, text });
      if (remark.versionId !== null) await this.teller.authors(inner, remarked, remark.versionId, { others: remark.personIds });
      return id;
    });
  }

  async setDone(ctx: RequestContext, remarkId: string, isDone: boolean): Promise<void> {
    const { id } = await this.one(ctx, remarkId);
    await this.database.query(ctx, `update network.remark set done_by = $2, done_at = $3 where id = $1 and (done_at is not null) <> $4`, [
      ...[id, isDone ? actorOf(ctx).personId : null, isDone ? ctx.now() : null, isDone],
    ]);
  }

  private async write(
    ctx: RequestContext,
    { materialId, number }: Place,
    { partId, answerTo, text }: { partId: string | null; answerTo: string | null; text: string },
  ): Promise<string> {
    const id = newId();
    const [written] = await this.database.query(
      ctx,
      `insert into network.remark (id, material_id, version_number, part_id, answer_to, person_id, text, written_at)
       select $1, $2, $3, $4, $5, $6, $7, $8 where (select count(*) from network.remark where material_id = $2) < $9 returning id`,
      [id, materialId, number, partId, answerTo, actorOf(ctx).personId, text, ctx.now(), MAX_REMARKS],
    );
    if (!written) throw conflict('network.too-many-remarks', { max: MAX_REMARKS });
    return id;
  }

  private async placeOf(ctx: RequestContext, versionId: string): Promise<Place> {
    const place = await this.database.queryOne<Place>(
      ctx,
      `select m.id as "materialId", v.number from network.version v join network.material m on m.id = v.material_id
        where v.id = $1 and m.school_id = $2`,
      [versionId, ctx.organisationId],
    );
    if (!place) throw notFound();
    return place;
  }

  /** The remark itself, also by the id of an answer to it. */
  private async one(ctx: RequestContext, remarkId: string): Promise<OpenRemark> {
    const remark = await this.database.queryOne<OpenRemark>(
      ctx,
      `select coalesce(r.answer_to, r.id) as id, r.material_id as "materialId", r.version_number as number, r.part_id as "partId",
              (select v.id from network.version v where v.material_id = m.id order by v.number desc limit 1) as "versionId",
              array(select o.person_id from network.remark o
                     where coalesce(r.answer_to, r.id) in (o.id, o.answer_to) and o.person_id is not null) as "personIds"
         from network.remark r join network.material m on m.id = r.material_id where r.id = $1 and m.school_id = $2`,
      [remarkId, ctx.organisationId],
    );
    if (!remark) throw notFound();
    return remark;
  }
}
