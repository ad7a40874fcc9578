import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, searchVector } from '@sreda/database';
import { Staff } from '@sreda/identity';
import { actorOf, conflict, forbidden, invalid, notFound, type NotificationKind, points, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, Extensions } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import {
  adaptations,
  MAX_PARTS,
  type NewMaterialVersionDto,
  type MaterialVersionIdDto,
  type MaterialReviewDto,
  type State,
} from './material.dto.js';
import { KeptFiles, VERSION_FILES } from './kept-files.js';
import { handedIn, published, returned, withdrawn } from '../notices/network.notices.js';
import { Teller } from '../notices/teller.js';
import { contentDigest, VersionStore } from './version.store.js';

/** From which state a decision leads to which, and what the authors hear. */
const LEADS: Readonly<
  Record<MaterialReviewDto['decision'], { readonly from: State; readonly to: State; readonly kind: NotificationKind }>
> = {
  publish: { from: 'review', to: 'published', kind: published },
  return: { from: 'review', to: 'returned', kind: returned },
  withdraw: { from: 'published', to: 'withdrawn', kind: withdrawn },
};

/** What the catalogue finds a version by. */
const WORDS = searchVector(`v.title || ' ' || v.topic || ' ' || v.subject || ' ' || v.description`);

/** How something comes into the catalogue, and out of it. A version is never changed: what authors mend is the next one. */
@Injectable()
export class PublishService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly staff: Staff,
    private readonly versions: VersionStore,
    private readonly files: KeptFiles,
    private readonly teller: Teller,
  ) {}

  /** Hands in what the object says now; a version that still waits is replaced. 409 `network.nothing-new`, 422. */
  async handIn(ctx: RequestContext, { kind, objectId, authorIds, ...card }: NewMaterialVersionDto): Promise<MaterialVersionIdDto> {
    const { organisationId: schoolId } = ctx;
    if (schoolId === null) throw forbidden('network.no-school');
    if (card.classFrom > card.classTo) throw invalid('classTo', 'before-from');
    if (card.adapted.some((one) => !(adaptations as readonly string[]).includes(one)))
      throw invalid('adapted', 'one-of', { values: adaptations.join(', ') });
    const type = this.extensions.all(points.materialKind).get(kind);
    if (!type) throw invalid('kind', 'one-of', { values: [...this.extensions.all(points.materialKind).keys()].join(', ') });
    return this.database.tx(ctx, async (inner) => {
      const read = await type.read(inner, objectId);
      if (read.content.length > MAX_PARTS) throw invalid('objectId', 'too-many-parts', { max: MAX_PARTS });
      const materialId = await this.materialOf(inner, { schoolId, kind, objectId });
      await this.dropWaiting(inner, materialId);
      const last = await this.database.queryOne<{ number: number; digest: string; state: State }>(
        inner,
        `select number, digest, state from network.version where material_id = $1 order by number desc limit 1`,
        [materialId],
      );
      const digest = contentDigest(read.content);
      if (last?.digest === digest && last.state === 'published') throw conflict('network.nothing-new');
      const [versionId, number] = [newId(), (last?.number ?? 0) + 1];
      await this.database.query(
        inner,
        `insert into network.version (id, material_id, number, title, description, subject, class_from, class_to, topic, licence, rights, age_mark, adapted,
                                      digest, parts, created_by, created_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'review')`,
        [
          ...[
            versionId,
            materialId,
            number,
            card.title,
            card.description,
            card.subject,
            card.classFrom,
            card.classTo,
            card.topic,
            card.licence,
          ],
          ...[card.rights, card.ageMark, [...new Set(card.adapted)], digest, read.content.length, actorOf(inner).personId, inner.now()],
        ],
      );
      await this.addAuthors(inner, { versionId, materialId, schoolId }, authorIds);
      await this.versions.write(inner, versionId, read);
      await this.audit.record(inner, {
        action: 'network.hand-in',
        subject: { kind: 'material', id: materialId },
        organisationIds: [schoolId],
      });
      await this.teller.reviewers(inner, handedIn, versionId);
      return { materialId, versionId, number };
    });
  }

  /** 404 for one of another school, 409 `network.decided-already`, 422 without a reason where one is needed. */
  async decide(ctx: RequestContext, versionId: string, { decision, reason }: MaterialReviewDto): Promise<void> {
    const { from, to, kind } = LEADS[decision];
    if (decision !== 'publish' && reason === '') throw invalid('reason', 'required');
    await this.database.tx(ctx, async (inner) => {
      const version = await this.database.queryOne<{ materialId: string; schoolId: string; state: State }>(
        inner,
        `select m.id as "materialId", m.school_id as "schoolId", v.state
           from network.version v join network.material m on m.id = v.material_id where v.id = $1 for update`,
        [versionId],
      );
      if (!version || version.schoolId !== inner.organisationId) throw notFound();
      await this.access.require(inner, capabilities.review, { level: 'organisation', id: version.schoolId });
      if (version.state !== from) throw conflict('network.decided-already');
      const { materialId, schoolId } = version;
      await this.database.query(
        inner,
        `update network.version set state = $2, decided_by = $3, decided_at = $4, reason = $5 where id = $1`,
        [versionId, to, actorOf(inner).personId, inner.now(), reason],
      );
      await this.database.query(
        inner,
        decision === 'publish'
          ? `update network.material m set published_id = v.id, search = ${WORDS} from network.version v where m.id = $1 and v.id = $2`
          : `update network.material set published_id = null, search = null where id = $1 and published_id = $2`,
        [materialId, versionId],
      );
      await this.audit.record(inner, {
        action: `network.${decision}`,
        subject: { kind: 'material', id: materialId },
        organisationIds: [schoolId],
      });
      await this.teller.authors(inner, kind, versionId);
      if (decision === 'publish') await this.teller.ownersOfCopies(inner, versionId);
    });
  }

  private async materialOf(
    ctx: RequestContext,
    { schoolId, kind, objectId }: { schoolId: string; kind: string; objectId: string },
  ): Promise<string> {
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `insert into network.material (id, school_id, kind, object_id, created_by, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (school_id, kind, object_id) do update set kind = excluded.kind returning id`,
      [newId(), schoolId, kind, objectId, actorOf(ctx).personId, ctx.now()],
    );
    return row?.id ?? '';
  }

  /** What waits is replaced by what is handed in now, and leaves nothing behind. */
  private async dropWaiting(ctx: RequestContext, materialId: string): Promise<void> {
    const waiting = await this.database.queryOne<{ id: string }>(
      ctx,
      `select id from network.version where material_id = $1 and state in ('review', 'returned')`,
      [materialId],
    );
    if (!waiting) return;
    await this.files.release(ctx, VERSION_FILES, [waiting.id]);
    await this.versions.remove(ctx, waiting.id);
  }

  /** Authors in their order, then who has offered what was accepted. */
  private async addAuthors(
    ctx: RequestContext,
    { versionId, materialId, schoolId }: { versionId: string; materialId: string; schoolId: string },
    authorIds: readonly string[],
  ): Promise<void> {
    const ids = [...new Set(authorIds)];
    await this.staff.require(ctx, 'authorIds', schoolId, ids);
    await this.database.query(
      ctx,
      `insert into network.author (version_id, place, person_id, contributed)
       select $1, row_number() over (order by contributed, place), id, contributed
         from (select id, place, false as contributed from unnest($2::uuid[]) with ordinality as a(id, place)
               union all
               select person_id, row_number() over (order by min(decided_at)), true from network.offer
                where material_id = $3 and state = 'accepted' and person_id <> all($2::uuid[]) group by person_id) people`,
      [versionId, ids, materialId],
    );
  }
}
