import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import type { CourseCopy } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { BankService } from './bank.service.js';
import { CategoryStore } from './category.store.js';

/** A course has a bank from its first moment … */
@Injectable()
export class MakeCourseBank {
  constructor(private readonly banks: BankService) {}

  async run(ctx: RequestContext, { courseId }: { courseId: string }): Promise<void> {
    await this.banks.create(ctx, { ownerKind: 'course', ownerId: courseId });
  }
}

/**
 * … and a copy of a course has a copy of it, so that the two go their own ways and each outlives the other: categories and the present versions
 * of questions, with their files.
 */
@Injectable()
export class CopyCourseBank {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoryStore,
  ) {}

  async run(ctx: RequestContext, { fromCourseId, toCourseId, ids }: CourseCopy): Promise<void> {
    const [from, to] = [await this.bankOf(ctx, fromCourseId), await this.bankOf(ctx, toCourseId)];
    const categories = (await this.categories.tree(ctx, from)).rows;
    for (const { id } of categories) ids.set(id, newId());
    const copyOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
    await this.categories.add(
      ctx,
      to,
      categories.map(({ id, parentId, name }) => ({ id: ids.get(id) ?? id, parentId: copyOf(parentId), name })),
    );
    const questions = await this.database.query<{ id: string; versionId: string; categoryId: string | null }>(
      ctx,
      `select id, version_id as "versionId", category_id as "categoryId" from questions.question where bank_id = $1 and deleted_at is null`,
      [from],
    );
    for (const { id } of questions) ids.set(id, newId());
    const versions = questions.map(({ versionId }) => ({ versionId, copyId: newId() }));
    const [oldVersions, newVersions, newQuestions] = [
      versions.map((v) => v.versionId),
      versions.map((v) => v.copyId),
      questions.map((q) => ids.get(q.id)),
    ];
    await this.database.query(
      ctx,
      `insert into questions.question (id, bank_id, category_id, id_number, version_id, name, created_at)
       select n.id, $1, n.category_id, q.id_number, n.version_id, q.name, $2
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) as n(old_version_id, id, version_id, category_id)
       join questions.question q on q.version_id = n.old_version_id`,
      [to, ctx.now(), oldVersions, newQuestions, newVersions, questions.map((q) => copyOf(q.categoryId))],
    );
    await this.database.query(
      ctx,
      `insert into questions.question_version
         (id, question_id, number, state, type, schema_version, name, definition, tags, hash, search_text, source, created_by, created_at)
       select n.id, n.question_id, 1, v.state, v.type, v.schema_version, v.name, v.definition, v.tags, v.hash, v.search_text, v.source, $1, $2
       from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as n(old_id, id, question_id) join questions.question_version v on v.id = n.old_id`,
      [typeof ctx.actor === 'string' ? null : ctx.actor.personId, ctx.now(), oldVersions, newVersions, newQuestions],
    );
    await this.database.query(
      ctx,
      `insert into questions.question_file (version_id, path, content)
       select n.id, f.path, f.content
       from unnest($1::uuid[], $2::uuid[]) as n(old_id, id) join questions.question_file f on f.version_id = n.old_id`,
      [oldVersions, newVersions],
    );
  }

  private async bankOf(ctx: RequestContext, courseId: string): Promise<string> {
    const bank = await this.database.queryOne<{ id: string }>(
      ctx,
      `select id from questions.bank where owner_kind = 'course' and owner_id = $1`,
      [courseId],
    );
    if (!bank) throw new Error(`The course ${courseId} has no bank`);
    return bank.id;
  }
}

/** … to its last. */
@Injectable()
export class RemoveCourseBank {
  constructor(private readonly banks: BankService) {}

  async run(ctx: RequestContext, { courseId }: { courseId: string }): Promise<void> {
    await this.banks.removeOf(ctx, { ownerKind: 'course', ownerId: courseId });
  }
}
