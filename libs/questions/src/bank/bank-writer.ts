import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type Existing, type Fate, type ImportPlan, planImport } from '../import/import-plan.js';
import type { ReadFile } from '../import/read-file.js';
import { CategoryStore } from './category.store.js';
import { VersionStore } from './version.store.js';

type Contents = Pick<ReadFile, 'questions' | 'categories'>;

/** Writes what was read from a file into a bank, or says what it would do. */
@Injectable()
export class BankWriter {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoryStore,
    private readonly versions: VersionStore,
  ) {}

  /** What becomes of each question, in the order of the file. */
  async write(ctx: RequestContext, bankId: string, contents: Contents): Promise<readonly Fate[]> {
    return this.database.tx(ctx, async (inner) => {
      // Two imports into one bank go one after the other, or both would add the same.
      const bank = await this.database.queryOne(inner, `select id from questions.bank where id = $1 for no key update`, [bankId]);
      if (!bank) throw notFound();
      const { plan, addCategories } = await this.plan(inner, bankId, contents);
      await addCategories();
      await this.versions.add(inner, plan.added);
      await this.versions.change(inner, plan.changed);
      return plan.fates;
    });
  }

  /** The same without writing. */
  async preview(ctx: RequestContext, bankId: string, contents: Contents): Promise<readonly Fate[]> {
    const { plan } = await this.plan(ctx, bankId, contents);
    return plan.fates;
  }

  private async plan(
    ctx: RequestContext,
    bankId: string,
    { questions, categories }: Contents,
  ): Promise<{ plan: ImportPlan; addCategories: () => Promise<void> }> {
    const tree = await this.categories.tree(ctx, bankId);
    for (const path of [...categories, ...questions.map((q) => q.categoryPath)]) tree.idOf(path);
    const plan = planImport(bankId, questions, await this.existing(ctx, bankId), (path) => tree.idOf(path));
    return { plan, addCategories: () => this.categories.add(ctx, bankId, tree.missing) };
  }

  private existing(ctx: RequestContext, bankId: string): Promise<Existing[]> {
    return this.database.query<Existing>(
      ctx,
      `select q.id, q.category_id as "categoryId", q.id_number as "idNumber", v.number, v.hash
       from questions.question q join questions.question_version v on v.id = q.version_id
       where q.bank_id = $1 and q.deleted_at is null`,
      [bankId],
    );
  }
}
