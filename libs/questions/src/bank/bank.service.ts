import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextLookup, type ContextRef } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import type { BankDto, BankQuery, OwnerKind } from './bank.dto.js';

export interface Owner {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
}
const contextOf = ({ ownerKind, ownerId }: Owner): ContextRef => ({ level: ownerKind, id: ownerId });

/** Banks and whose they are. What is in them is written by `BankWriter` and `QuestionWriter`. */
@Injectable()
export class BankService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Rights in a bank are rights at its owner. */
  async contextOf(ctx: RequestContext, bankId: string): Promise<ContextRef | null> {
    const owner = await this.database.queryOne<Owner>(
      ctx,
      `select owner_kind as "ownerKind", owner_id as "ownerId" from questions.bank where id = $1`,
      [bankId],
    );
    return owner ? contextOf(owner) : null;
  }

  /** Asks nothing about who wants it; null: the owner has no bank. */
  async idOf(ctx: RequestContext, owner: Owner): Promise<string | null> {
    const [bank] = await this.of(ctx, [owner]);
    return bank?.id ?? null;
  }

  async create(ctx: RequestContext, { ownerKind, ownerId }: Owner): Promise<string> {
    const id = newId();
    await this.database.query(ctx, `insert into questions.bank (id, owner_kind, owner_id, created_at) values ($1, $2, $3, $4)`, [
      id,
      ownerKind,
      ownerId,
      ctx.now(),
    ]);
    return id;
  }

  async removeOf(ctx: RequestContext, { ownerKind, ownerId }: Owner): Promise<void> {
    await this.database.query(ctx, `delete from questions.bank where owner_kind = $1 and owner_id = $2`, [ownerKind, ownerId]);
  }

  /** The bank of a school or of a person, made when there is none yet. Asks for the right to write in it. */
  async ensure(ctx: RequestContext, { ownerKind, ownerId }: Owner): Promise<string> {
    if (ownerKind === 'course') throw invalid('ownerKind', 'one-of', { values: 'organisation, person' });
    await this.access.require(ctx, capabilities.edit, contextOf({ ownerKind, ownerId }));
    await this.database.query(
      ctx,
      `insert into questions.bank (id, owner_kind, owner_id, created_at) values ($1, $2, $3, $4) on conflict (owner_kind, owner_id) do nothing`,
      [newId(), ownerKind, ownerId, ctx.now()],
    );
    return (await this.idOf(ctx, { ownerKind, ownerId })) ?? '';
  }

  /**
   * Of a course: its own bank first, then the school's and the actor's own as far as there are such and the actor sees them. Otherwise the bank
   * of a school, or the actor's own.
   */
  async list(ctx: RequestContext, { courseId, organisationId }: BankQuery): Promise<BankDto[]> {
    if (courseId !== undefined) return this.ofCourse(ctx, courseId);
    const owner = organisationId === undefined ? ownerOf(ctx) : ({ ownerKind: 'organisation', ownerId: organisationId } as const);
    if (!owner) return [];
    await this.access.require(ctx, capabilities.view, contextOf(owner));
    return this.of(ctx, [owner]);
  }

  /** Never empty: a course has a bank. */
  async ofCourse(ctx: RequestContext, courseId: string): Promise<BankDto[]> {
    await this.access.require(ctx, capabilities.view, { level: 'course', id: courseId });
    const owners = [{ ownerKind: 'course', ownerId: courseId } as const, await this.schoolOf(ctx, courseId), ownerOf(ctx)];
    return this.of(
      ctx,
      owners.filter((owner) => owner !== null),
    );
  }

  /** The school of the course as an owner of questions; null when the actor does not see its bank. */
  async schoolOf(ctx: RequestContext, courseId: string): Promise<Owner | null> {
    const course = await this.database.queryOne<{ ownerId: string }>(
      ctx,
      `select organisation_id as "ownerId" from courses.course where id = $1`,
      [courseId],
    );
    if (!course) return null;
    const school = { ownerKind: 'organisation', ownerId: course.ownerId } as const;
    return (await this.access.can(ctx, capabilities.view, contextOf(school))) ? school : null;
  }

  private of(ctx: RequestContext, owners: readonly Owner[]): Promise<BankDto[]> {
    return this.database.query<BankDto>(
      ctx,
      `select b.id, b.owner_kind as "ownerKind", b.owner_id as "ownerId",
              (select count(*)::int from questions.question q where q.bank_id = b.id and q.deleted_at is null) as questions
       from unnest($1::text[], $2::uuid[]) with ordinality as o(kind, id, place)
       join questions.bank b on b.owner_kind = o.kind and b.owner_id = o.id order by o.place`,
      [owners.map((o) => o.ownerKind), owners.map((o) => o.ownerId)],
    );
  }
}

const ownerOf = ({ actor }: RequestContext): Owner | null =>
  typeof actor === 'string' ? null : { ownerKind: 'person', ownerId: actor.personId };
