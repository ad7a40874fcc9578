import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import {
  actorOf,
  conflict,
  invalid,
  type MaterialContent,
  type MaterialKind,
  notFound,
  points,
  type ReadMaterial,
  type RequestContext,
} from '@sreda/plugin-sdk';
import { Audit, Extensions, Notices, type Page, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { comparisonView } from '../content/comparison.view.js';
import { digestOf, inTreeOrder } from '../content/content.js';
import { decided } from '../content/decided.js';
import { compare, type ThreeContents } from '../content/merge.js';
import { eitherFiles, renamedDifference } from '../content/renamed.js';
import { CopyReader } from '../copy/copy.reader.js';
import { KeptFiles, OFFER_FILES } from '../material/kept-files.js';
import { offerAccepted, offerDeclined, offered as offeredNotice } from '../notices/network.notices.js';
import { Teller } from '../notices/teller.js';
import { MaterialSight } from '../partners/sight.js';
import type { NewMaterialOfferDto, MaterialOfferDecisionDto, MaterialOfferDto, OfferQuery, MaterialOfferRowDto } from './offer.dto.js';
import { type OfferedPart, OfferStore } from './offer.store.js';

type Row = Omit<MaterialOfferRowDto, 'personName'> & {
  readonly copyId: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly objectId: string;
  readonly ownSchoolId: string;
  readonly isReceived: boolean;
};
interface Offered extends ThreeContents {
  readonly kind: MaterialKind;
  readonly own: ReadMaterial;
}

/** The way back: what a copy says better, offered to who has published its source. */
@Injectable()
export class OfferService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly sight: MaterialSight,
    private readonly copies: CopyReader,
    private readonly store: OfferStore,
    private readonly files: KeptFiles,
    private readonly notices: Notices,
    private readonly teller: Teller,
  ) {}

  /** Returns its id. 404 for a copy of somebody else, 409 `network.offer-waits`, 422 for parts that say what the source says. */
  async offer(ctx: RequestContext, copyId: string, { partIds, message }: NewMaterialOfferDto): Promise<string> {
    return this.database.tx(ctx, async (inner) => {
      await this.copies.lock(inner, copyId);
      const opened = await this.copies.open(inner, copyId);
      const { own, places } = opened;
      const waits = await this.database.queryOne(inner, `select from network.offer where copy_id = $1 and state = 'open'`, [copyId]);
      if (waits) throw conflict('network.offer-waits');
      const wanted = new Set(partIds);
      const parts: OfferedPart[] = compare(opened).flatMap(({ id, by, copy, base }) =>
        copy && by !== 'source' && wanted.has(id) ? [{ offered: copy, base }] : [],
      );
      if (parts.length < wanted.size) throw invalid('partIds', 'not-own-change');
      const id = newId();
      await this.database.query(
        inner,
        `insert into network.offer (id, copy_id, material_id, school_id, person_id, message, offered_at)
         select $1, c.id, c.material_id, c.school_id, c.person_id, $3, $4 from network.copy c where c.id = $2`,
        [id, copyId, message, inner.now()],
      );
      await this.store.write(inner, id, parts);
      const hashes = parts.flatMap(({ offered }) => own.fileHashes.get(places.objectOf.get(offered.id) ?? offered.id) ?? []);
      await this.files.keep(inner, { kind: OFFER_FILES, id }, hashes, own.files);
      await this.teller.authors(inner, offeredNotice, opened.row.sourceId, { link: offerPage(id) });
      return id;
    });
  }

  /** The newest first. Two queries. */
  async list(ctx: RequestContext, { limit, after, side, state }: OfferQuery): Promise<Page<MaterialOfferRowDto>> {
    const [last] = readCursor(after, 1) ?? [];
    const rows = await this.rows(
      ctx,
      `${side === 'sent' ? 'o.person_id = $4' : RECEIVED} and ($5::text is null or o.state = $5) and ($6::uuid is null or o.id < $6) order by o.id desc limit $7`,
      [state ?? null, last ?? null, limit + 1],
    );
    const names = await this.names(ctx, rows);
    return pageOf(rows, limit, { cursor: ({ id }) => [id], item: (row) => rowView(row, names) });
  }

  async get(ctx: RequestContext, offerId: string): Promise<MaterialOfferDto> {
    const row = await this.one(ctx, offerId);
    const mayDecide = row.isReceived && row.state === 'open';
    const parts = mayDecide ? compare(await this.open(ctx, row)).map(comparisonView) : [];
    const files = mayDecide ? await this.files.list(ctx, { kind: OFFER_FILES, id: offerId }) : [];
    const mayWithdraw = row.state === 'open' && row.personId === actorOf(ctx).personId;
    return {
      ...rowView(row, await this.names(ctx, [row])),
      mayDecide,
      mayWithdraw,
      kind: row.kind,
      objectId: row.isReceived ? row.objectId : null,
      files,
      parts,
    };
  }

  /** By the sender, while nobody has decided. */
  async withdraw(ctx: RequestContext, offerId: string): Promise<void> {
    const row = await this.one(ctx, offerId);
    if (row.personId !== actorOf(ctx).personId) throw notFound();
    const [done] = await this.database.query(
      ctx,
      `update network.offer set state = 'withdrawn' where id = $1 and state = 'open' returning id`,
      [offerId],
    );
    if (!done) throw conflict('network.decided-already');
  }

  /** What is accepted is written into the authors' own object; the next version names who has offered it. 409 `network.decided-already`. */
  async decide(ctx: RequestContext, offerId: string, { accepted, parts, reply }: MaterialOfferDecisionDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `select from network.offer where id = $1 for update`, [offerId]);
      const row = await this.one(inner, offerId);
      if (!row.isReceived) throw notFound();
      if (row.state !== 'open') throw conflict('network.decided-already');
      if (accepted) await this.accept(inner, row, parts);
      await this.database.query(inner, `update network.offer set state = $2, decided_by = $3, decided_at = $4, reply = $5 where id = $1`, [
        ...[offerId, accepted ? 'accepted' : 'declined', actorOf(inner).personId, inner.now(), reply],
      ]);
      if (row.personId !== null) {
        await this.notices.notify(inner, {
          ...{ kind: accepted ? offerAccepted : offerDeclined, audience: { people: [row.personId] }, organisationId: row.school.id },
          ...{ params: { title: row.title }, link: offerPage(offerId) },
        });
      }
      await this.audit.record(inner, {
        action: accepted ? 'network.accept-offer' : 'network.decline-offer',
        subject: { kind: 'material', id: row.materialId },
        organisationIds: [row.ownSchoolId],
      });
    });
  }

  private async accept(ctx: RequestContext, row: Row, parts: MaterialOfferDecisionDto['parts']): Promise<void> {
    const { kind, own, ...three } = await this.open(ctx, row);
    const { difference, objectOf: ids } = decided(three, parts, 'keep');
    const offered = this.files.of({ kind: OFFER_FILES, id: row.id });
    await kind.apply(ctx, row.objectId, renamedDifference(difference, ids), eitherFiles(offered, own.files));
    // What was new is a part of the source from now on: the copy that it came from has it already.
    await this.database.query(
      ctx,
      `insert into network.copy_part (copy_id, part_id, object_id, base, base_parent_id)
       select $1, part_id, object_id, base, parent_id from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[]) as p(part_id, object_id, base, parent_id)`,
      [
        row.copyId,
        difference.added.map(({ id }) => ids.get(id)),
        difference.added.map(({ id }) => id),
        difference.added.map(digestOf),
        difference.added.map(({ parentId }) => parentId && (ids.get(parentId) ?? parentId)),
      ],
    );
  }

  /** The authors' object as it is now, and as it would be with what is offered. Throws 403 or 404 for who may not change it. */
  private async open(ctx: RequestContext, row: Row): Promise<Offered> {
    const kind = this.extensions.get(points.materialKind, row.kind);
    const own = await kind.read(ctx, row.objectId);
    const { offered, base } = await this.store.read(ctx, row.id);
    return { kind, own, base, copy: own.content, source: withParts(own.content, offered) };
  }

  private async one(ctx: RequestContext, offerId: string): Promise<Row> {
    const [row] = await this.rows(ctx, `(o.person_id = $4 or ${RECEIVED}) and o.id = $5`, [offerId]);
    if (!row) throw notFound();
    return row;
  }

  /** `where`: its parameters from $5 on. The first is the own school, the fourth the actor. */
  private rows(ctx: RequestContext, where: string, parameters: readonly unknown[]): Promise<Row[]> {
    const { sees, parameters: seeing } = this.sight.schools(ctx, 1);
    return this.database.query<Row>(
      ctx,
      `select o.id, o.copy_id as "copyId", m.id as "materialId", v.title, json_build_object('id', s.id, 'name', s.name) as school, o.person_id as "personId",
              o.message, o.state, o.reply, o.offered_at as "offeredAt", m.kind, m.object_id as "objectId", m.school_id as "ownSchoolId",
              ${RECEIVED} as "isReceived"
         from network.offer o join network.material m on m.id = o.material_id join network.copy c on c.id = o.copy_id
         join network.version v on v.id = c.version_id join identity.organisation s on s.id = o.school_id
        where ${sees('o.school_id')} and ${sees('m.school_id')} and ${where}`,
      [...seeing, actorOf(ctx).personId, ...parameters],
    );
  }

  private names(ctx: RequestContext, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    return this.people.names(ctx, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
  }
}

/** Page of the web. */
const offerPage = (offerId: string): string => `/network/offers/${offerId}`;

/** About a material of the own school that the actor has handed in, or is an author of. */
const RECEIVED = `(m.school_id = $1 and (m.created_by = $4 or exists (
  select from network.author a where a.version_id = m.published_id and a.person_id = $4 and not a.contributed)))`;

const rowView = (
  { id, materialId, title, school, personId, message, state, reply, offeredAt }: Row,
  names: ReadonlyMap<string, string>,
): MaterialOfferRowDto => ({
  ...{ id, materialId, title, school, message, state, reply, offeredAt },
  personName: personId && (names.get(personId) ?? null),
});

/** Parts in the places of those with their ids, and new ones at the end of what they lie in. */
function withParts(content: MaterialContent, parts: MaterialContent): MaterialContent {
  const given = new Map(parts.map((part) => [part.id, part]));
  const known = new Set(content.map(({ id }) => id));
  const [root] = content;
  const added = parts.filter(({ id }) => !known.has(id)).map((part) => ({ ...part, parentId: part.parentId ?? root?.id ?? null }));
  return inTreeOrder([...content.map((part) => given.get(part.id) ?? part), ...added]);
}
