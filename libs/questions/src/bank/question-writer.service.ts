import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, type ExportedQuestion, invalid, notFound, points, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Extensions } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { BankService } from './bank.service.js';
import { type CheckedQuestion, checkQuestion } from './checked-question.js';
import type {
  CopyQuestionsDto,
  MoveQuestionsDto,
  NewQuestionDto,
  QuestionChangeDto,
  QuestionEdit,
  SavedQuestionDto,
} from './question.dto.js';
import { QuestionPictures } from './question-pictures.js';
import { VersionStore } from './version.store.js';

type Files = ExportedQuestion['files'];

interface Present {
  readonly bankId: string;
  readonly categoryId: string | null;
  readonly versionId: string;
  readonly number: number;
  readonly type: string;
  readonly state: 'draft' | 'ready';
  readonly hash: Buffer;
}

/** What authors do to questions. A version is never changed: a change is a new one. */
@Injectable()
export class QuestionWriter {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly access: Access,
    private readonly banks: BankService,
    private readonly versions: VersionStore,
    private readonly pictures: QuestionPictures,
  ) {}

  async create(ctx: RequestContext, bankId: string, { type, categoryId, ...edit }: NewQuestionDto): Promise<SavedQuestionDto> {
    return this.database.tx(ctx, async (inner) => {
      const questionId = newId();
      const { definition, files } = await this.pictures.take(inner, questionId, edit.definition, []);
      const question = this.check(type, { ...edit, definition }, files);
      await this.requireCategory(inner, bankId, categoryId);
      await this.requireFreeNumber(inner, { bankId, categoryId }, edit.idNumber, []);
      const version = { versionId: newId(), questionId, number: 1, question };
      await this.versions.add(inner, [{ bankId, categoryId, version }]);
      return { id: version.questionId, version: 1, state: question.state };
    });
  }

  /** Files that the definition still names come along. What says the same in the same state makes no version. */
  async change(ctx: RequestContext, questionId: string, { version, ...edit }: QuestionChangeDto): Promise<SavedQuestionDto> {
    return this.database.tx(ctx, async (inner) => {
      const present = await this.present(inner, questionId);
      if (present.number !== version) throw conflict('questions.changed-meanwhile');
      const its = await this.filesOf(inner, present.versionId);
      const { definition, files } = await this.pictures.take(inner, questionId, edit.definition, its);
      const question = this.check(present.type, { ...edit, definition }, files);
      if (question.hash.equals(present.hash) && question.state === present.state) return { id: questionId, version, state: question.state };
      await this.requireFreeNumber(inner, present, edit.idNumber, [questionId]);
      await this.versions.change(inner, [{ versionId: newId(), questionId, number: version + 1, question }]);
      return { id: questionId, version: version + 1, state: question.state };
    });
  }

  /** A new question beside it that says the same, under the same name and without the author's number. */
  async duplicate(ctx: RequestContext, questionId: string): Promise<SavedQuestionDto> {
    return this.database.tx(ctx, async (inner) => {
      const { bankId, categoryId } = await this.present(inner, questionId);
      return this.copyTo(inner, bankId, categoryId, questionId);
    });
  }

  /**
   * Copies into another bank. Questions do not move there: a test may use them, and a bank goes with its course or person.
   * Answers the ids of the copies.
   */
  async copy(ctx: RequestContext, bankId: string, { questionIds, categoryId, toBankId }: CopyQuestionsDto): Promise<string[]> {
    const to = await this.banks.contextOf(ctx, toBankId);
    if (!to) throw notFound();
    await this.access.require(ctx, capabilities.edit, to);
    return this.database.tx(ctx, async (inner) => {
      await this.requireCategory(inner, toBankId, categoryId);
      const ids: string[] = [];
      for (const questionId of questionIds) {
        if ((await this.present(inner, questionId)).bankId !== bankId) throw notFound();
        ids.push((await this.copyTo(inner, toBankId, categoryId, questionId)).id);
      }
      return ids;
    });
  }

  async move(ctx: RequestContext, bankId: string, { questionIds, categoryId }: MoveQuestionsDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.requireCategory(inner, bankId, categoryId);
      const numbers = await this.database.query<{ idNumber: string }>(
        inner,
        `select id_number as "idNumber" from questions.question where bank_id = $1 and id = any($2::uuid[]) and id_number is not null`,
        [bankId, questionIds],
      );
      for (const { idNumber } of numbers) await this.requireFreeNumber(inner, { bankId, categoryId }, idNumber, questionIds);
      if (new Set(numbers.map((n) => n.idNumber)).size < numbers.length) throw conflict('questions.id-number-taken');
      await this.update(inner, bankId, questionIds, `category_id = $3`, 'deleted_at is null', [categoryId]);
    });
  }

  /** Tests that have it keep it. It can be brought back. */
  async remove(ctx: RequestContext, bankId: string, questionIds: readonly string[]): Promise<void> {
    await this.database.tx(ctx, (inner) => this.update(inner, bankId, questionIds, `deleted_at = $3`, 'deleted_at is null', [inner.now()]));
  }

  /** Brings back what was deleted; a number that another question has by now is taken from it. */
  async restore(ctx: RequestContext, bankId: string, questionIds: readonly string[]): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(
        inner,
        `update questions.question q set id_number = null
         where q.bank_id = $1 and q.id = any($2::uuid[]) and q.deleted_at is not null and exists (
           select 1 from questions.question o where o.bank_id = q.bank_id and o.category_id is not distinct from q.category_id
             and o.id_number = q.id_number and o.id <> q.id and (o.deleted_at is null or o.id = any($2::uuid[]) and o.id < q.id))`,
        [bankId, questionIds],
      );
      await this.update(inner, bankId, questionIds, `deleted_at = null`, 'deleted_at is not null', []);
    });
  }

  private async copyTo(ctx: RequestContext, bankId: string, categoryId: string | null, questionId: string): Promise<SavedQuestionDto> {
    const { versionId } = await this.present(ctx, questionId);
    const from = await this.database.queryOne<{ type: string } & QuestionEdit>(
      ctx,
      `select type, name, definition, state, tags from questions.question_version where id = $1`,
      [versionId],
    );
    if (!from) throw notFound();
    const question = this.check(from.type, { ...from, idNumber: null }, await this.filesOf(ctx, versionId));
    const version = { versionId: newId(), questionId: newId(), number: 1, question };
    await this.versions.add(ctx, [{ bankId, categoryId, version }]);
    return { id: version.questionId, version: 1, state: question.state };
  }

  /** All of them or none: 404 for one that is not in the bank, or not in the state. */
  private async update(
    ctx: RequestContext,
    bankId: string,
    questionIds: readonly string[],
    set: string,
    where: string,
    values: readonly unknown[],
  ): Promise<void> {
    const changed = await this.database.query(
      ctx,
      `update questions.question set ${set} where bank_id = $1 and id = any($2::uuid[]) and ${where} returning id`,
      [bankId, questionIds, ...values],
    );
    if (changed.length !== new Set(questionIds).size) throw notFound();
  }

  /** Wrong fields of the definition are answered as `definition.…`. */
  private check(typeKey: string, edit: QuestionEdit, files: Files): CheckedQuestion {
    const types = this.extensions.all(points.questionType);
    const type = types.get(typeKey);
    if (!type) throw invalid('type', 'one-of', { values: [...types.keys()].join(', ') });
    const { name, idNumber, tags, state } = edit;
    const definition = parsed(() => type.definition.schema.parse(edit.definition));
    const checked = checkQuestion(type, {
      type: typeKey,
      name,
      categoryPath: [],
      idNumber: idNumber ?? undefined,
      tags,
      definition,
      files,
    });
    if ('refused' in checked) throw invalid('definition', 'text');
    if (state === 'ready' && checked.faults.length > 0) throw new Problem(422, 'questions.not-ready');
    return { ...checked.question, state };
  }

  private async present(ctx: RequestContext, questionId: string): Promise<Present> {
    const present = await this.database.queryOne<Present>(
      ctx,
      `select q.bank_id as "bankId", q.category_id as "categoryId", q.version_id as "versionId", v.number, v.type, v.state, v.hash
       from questions.question q join questions.question_version v on v.id = q.version_id
       where q.id = $1 and q.deleted_at is null for no key update of q`,
      [questionId],
    );
    if (!present) throw notFound();
    return present;
  }

  private filesOf(ctx: RequestContext, versionId: string): Promise<Files[number][]> {
    return this.database.query(ctx, `select path, content from questions.question_file where version_id = $1 order by path`, [versionId]);
  }

  private async requireCategory(ctx: RequestContext, bankId: string, categoryId: string | null): Promise<void> {
    if (categoryId === null) return;
    const row = await this.database.queryOne(ctx, `select 1 from questions.category where id = $1 and bank_id = $2 for key share`, [
      categoryId,
      bankId,
    ]);
    if (!row) throw invalid('categoryId', 'id');
  }

  private async requireFreeNumber(
    ctx: RequestContext,
    { bankId, categoryId }: Pick<Present, 'bankId' | 'categoryId'>,
    idNumber: string | null,
    except: readonly string[],
  ): Promise<void> {
    if (idNumber === null) return;
    const taken = await this.database.queryOne(
      ctx,
      `select 1 from questions.question where bank_id = $1 and category_id is not distinct from $2 and id_number = $3
         and deleted_at is null and id <> all($4::uuid[])`,
      [bankId, categoryId, idNumber, except],
    );
    if (taken) throw conflict('questions.id-number-taken');
  }
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Problem) || !error.more.errors) throw error;
    const errors = error.more.errors.map((e) => ({ ...e, field: e.field === '' ? 'definition' : `definition.${e.field}` }));
    throw new Problem(error.status, error.code, { ...error.more, errors });
  }
}
