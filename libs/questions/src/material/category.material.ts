import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import {
  changedPart,
  type MaterialContent,
  type MaterialDifference,
  type MaterialFiles,
  type MaterialKind,
  type MaterialPart,
  type MaterialUse,
  notFound,
  points,
  type QuestionType,
  type ReadMaterial,
  type RequestContext,
} from '@sreda/plugin-sdk';
import { Access, Extensions } from '@sreda/plugin-sdk/server';
import { BankService } from '../bank/bank.service.js';
import { CategoryService } from '../bank/category.service.js';
import { type CategoryRow, CategoryStore } from '../bank/category.store.js';
import { type NewVersion, VersionStore } from '../bank/version.store.js';
import { capabilities } from '../manifest.js';
import { filesOf, questionOf, questionPart, type StoredQuestion } from './question-part.js';

type Types = ReadonlyMap<string, QuestionType>;

const isQuestion = ({ kind }: MaterialPart): boolean => kind === 'question';
const nameOf = ({ data }: MaterialPart): string => data['name'] as string;

/** A category of questions with all that is below it: parts are categories and questions, by name. */
@Injectable()
export class CategoryMaterial implements MaterialKind {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly access: Access,
    private readonly banks: BankService,
    private readonly categories: CategoryService,
    private readonly tree: CategoryStore,
    private readonly versions: VersionStore,
  ) {}

  async read(ctx: RequestContext, categoryId: string): Promise<ReadMaterial> {
    const at = await this.categories.contextOf(ctx, categoryId);
    if (!at) throw notFound();
    await this.access.require(ctx, capabilities.edit, at);
    const rows = await this.database.query<CategoryRow>(
      ctx,
      `with recursive below as (
         select id, null::uuid as parent_id, name from questions.category where id = $1
         union all select c.id, c.parent_id, c.name from questions.category c join below on c.parent_id = below.id)
       select id, parent_id as "parentId", name from below order by name collate "ru-x-icu", id`,
      [categoryId],
    );
    const questions = await this.database.query<StoredQuestion>(
      ctx,
      `select q.id, q.category_id as "categoryId", v.type, v.schema_version as "schemaVersion", v.name, v.tags, v.state, v.definition,
              (select json_object_agg(f.path, encode(sha256(f.content), 'hex')) from questions.question_file f where f.version_id = v.id) as files
         from questions.question q join questions.question_version v on v.id = q.version_id
        where q.category_id = any($1::uuid[]) and q.deleted_at is null order by q.name collate "ru-x-icu", q.id`,
      [rows.map(({ id }) => id)],
    );
    const content = this.contentOf(rows, questions);
    const hashes = content.map((part) => [part.id, Object.values(filesOf(part))] as const).filter(([, its]) => its.length > 0);
    return { content, files: this.files(questions), fileHashes: new Map(hashes) };
  }

  /** `place`: a category, or the bank itself. A name that is taken there gets a number. */
  async make(ctx: RequestContext, place: string, content: MaterialContent, files: MaterialFiles): Promise<void> {
    const { bankId, categoryId } = await this.placeOf(ctx, place);
    await this.requireEdit(ctx, bankId);
    const taken = new Set((await this.tree.tree(ctx, bankId)).rows.filter((row) => row.parentId === categoryId).map(({ name }) => name));
    await this.add(ctx, bankId, content, files, ({ name, parentId }) =>
      parentId === null ? { parentId: categoryId, name: freeName(name, taken) } : { parentId, name },
    );
  }

  async apply(ctx: RequestContext, categoryId: string, difference: MaterialDifference, files: MaterialFiles): Promise<void> {
    const { bankId } = await this.placeOf(ctx, categoryId);
    await this.requireEdit(ctx, bankId);
    const { content } = await this.read(ctx, categoryId);
    const present = new Map(content.map((part) => [part.id, part]));
    await this.add(ctx, bankId, difference.added, files, (row) => ({ ...row, parentId: row.parentId ?? categoryId }));
    const changed = difference.changed.flatMap((change) => {
      const part = present.get(change.id);
      return part ? [changedPart(part, change)] : [];
    });
    for (const part of changed.filter((one) => !isQuestion(one))) {
      await this.categories.change(ctx, part.id, { name: nameOf(part), ...(part.parentId !== null && { parentId: part.parentId }) });
    }
    await this.changeQuestions(
      ctx,
      changed.filter(isQuestion).map((part) => ({ ...part, parentId: part.parentId ?? categoryId })),
      files,
    );
    await this.remove(
      ctx,
      difference.removed.flatMap((id) => present.get(id) ?? []),
    );
  }

  async use(ctx: RequestContext, objectIds: readonly string[]): Promise<MaterialUse | undefined> {
    const [answered] = this.extensions.all(points.questionUse).values();
    return answered?.figures(ctx, objectIds);
  }

  private contentOf(categories: readonly CategoryRow[], questions: readonly StoredQuestion[]): MaterialContent {
    const types = this.types();
    const below = (parentId: string | null): MaterialPart[] =>
      categories
        .filter((row) => row.parentId === parentId)
        .flatMap(({ id, name }) => [
          { id, kind: 'category', parentId, data: { name } },
          ...questions.filter((question) => question.categoryId === id).map((question) => questionPart(question, types)),
          ...below(id),
        ]);
    return below(null);
  }

  private files(questions: readonly StoredQuestion[]): MaterialFiles {
    const places = new Map(
      questions.flatMap(({ id, files }) => Object.entries(files ?? {}).map(([path, hash]) => [hash, { id, path }] as const)),
    );
    return {
      read: async (ctx, sha256) => {
        const { id, path } = places.get(sha256) ?? {};
        const file = await this.database.queryOne<{ content: Buffer }>(
          ctx,
          `select f.content from questions.question q join questions.question_file f on f.version_id = q.version_id where q.id = $1 and f.path = $2`,
          [id, path],
        );
        if (!file) throw notFound();
        return file.content;
      },
    };
  }

  private async add(
    ctx: RequestContext,
    bankId: string,
    parts: readonly MaterialPart[],
    files: MaterialFiles,
    placed: (row: Omit<CategoryRow, 'id'>) => Omit<CategoryRow, 'id'>,
  ): Promise<void> {
    const categories = parts.filter((part) => !isQuestion(part));
    await this.tree.add(
      ctx,
      bankId,
      categories.map((part) => ({ id: part.id, ...placed({ parentId: part.parentId, name: nameOf(part) }) })),
    );
    const types = this.types();
    const questions = [];
    for (const part of parts.filter(isQuestion)) {
      const version = { versionId: newId(), questionId: part.id, number: 1, question: await questionOf(ctx, part, types, files) };
      questions.push({ bankId, categoryId: placed({ parentId: part.parentId, name: '' }).parentId, version });
    }
    await this.versions.add(ctx, questions);
  }

  /** Each by a new version; the author's own number stays. */
  private async changeQuestions(ctx: RequestContext, parts: readonly MaterialPart[], files: MaterialFiles): Promise<void> {
    if (parts.length === 0) return;
    const rows = await this.database.query<{ id: string; number: number; idNumber: string | null; categoryId: string }>(
      ctx,
      `select q.id, v.number, q.id_number as "idNumber", q.category_id as "categoryId"
         from questions.question q join questions.question_version v on v.id = q.version_id where q.id = any($1::uuid[]) for no key update of q`,
      [parts.map(({ id }) => id)],
    );
    const present = new Map(rows.map((row) => [row.id, row]));
    const types = this.types();
    const versions: NewVersion[] = [];
    for (const part of parts) {
      const { number = 0, idNumber = null } = present.get(part.id) ?? {};
      const question = { ...(await questionOf(ctx, part, types, files)), idNumber };
      versions.push({ versionId: newId(), questionId: part.id, number: number + 1, question });
    }
    await this.versions.change(ctx, versions);
    const moved = parts.filter(({ id, parentId }) => present.get(id)?.categoryId !== parentId);
    await this.database.query(
      ctx,
      `update questions.question q set category_id = m.category_id, id_number = null
         from unnest($1::uuid[], $2::uuid[]) as m(id, category_id) where q.id = m.id`,
      [moved.map(({ id }) => id), moved.map(({ parentId }) => parentId)],
    );
  }

  /** Tests that have a question keep it. Categories go from below, when nothing is left in them. */
  private async remove(ctx: RequestContext, parts: readonly MaterialPart[]): Promise<void> {
    const questions = parts.filter(isQuestion).map(({ id }) => id);
    await this.database.query(ctx, `update questions.question set deleted_at = $2 where id = any($1::uuid[])`, [questions, ctx.now()]);
    for (const { id } of parts.filter((part) => !isQuestion(part)).reverse()) await this.categories.remove(ctx, id);
  }

  private async placeOf(ctx: RequestContext, place: string): Promise<{ bankId: string; categoryId: string | null }> {
    const found = await this.database.queryOne<{ bankId: string; categoryId: string | null }>(
      ctx,
      `select bank_id as "bankId", id as "categoryId" from questions.category where id = $1
       union all select id, null from questions.bank where id = $1`,
      [place],
    );
    if (!found) throw notFound();
    return found;
  }

  private async requireEdit(ctx: RequestContext, bankId: string): Promise<void> {
    const at = await this.banks.contextOf(ctx, bankId);
    if (!at) throw notFound();
    await this.access.require(ctx, capabilities.edit, at);
    // One after the other: two at once could take one name.
    await this.database.query(ctx, `select 1 from questions.bank where id = $1 for no key update`, [bankId]);
  }

  private types(): Types {
    return this.extensions.all(points.questionType);
  }
}

/** `Дроби`, `Дроби (2)` … */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} (${n})`;
    if (!taken.has(tried)) return tried;
  }
}
