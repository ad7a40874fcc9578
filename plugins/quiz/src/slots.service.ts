import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { conflict, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { BankService, QuestionService } from '@sreda/questions';
import type { SlotDto, SlotInputDto } from './quiz.dto.js';
import { Candidates } from './random/candidates.js';
import type { StoredRule } from './random/random-rule.js';

type Row = Omit<SlotDto, 'rule' | 'available'> & { rule: StoredRule | null; picks: number };
/** As it is stored. */
interface NewSlot {
  readonly questionId: string | null;
  readonly rule: StoredRule | null;
  readonly picks: number;
  readonly maxMark: number;
  readonly startsPage: boolean;
}

/** Which questions a test has. They may change only while nobody has begun: an attempt's marks are shares of what there was. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionService,
    private readonly banks: BankService,
    private readonly candidates: Candidates,
    private readonly grades: Grades,
  ) {}

  async list(ctx: RequestContext, activityId: string): Promise<SlotDto[]> {
    const rows = await this.database.query<Row>(
      ctx,
      `select s.number, s.question_id as "questionId", v.type as "questionType", coalesce(v.name, c.name) as name, s.rule, s.picks,
              s.max_mark::float8 as "maxMark", s.starts_page as "startsPage"
       from quiz.slot s
       left join questions.question q on q.id = s.question_id
       left join questions.question_version v on v.id = q.version_id
       left join questions.category c on c.id = (s.rule ->> 'categoryId')::uuid
       where s.activity_id = $1 order by s.number`,
      [activityId],
    );
    const rules = rows.flatMap(({ number: slot, rule }) => (rule ? [{ slot, rule }] : []));
    const counts = rules.length > 0 ? await this.candidates.counts(ctx, rules) : new Map<number, number>();
    return rows.map(({ rule, picks, ...slot }) => ({
      ...slot,
      rule: rule && { ...rule, picks },
      available: rule && (counts.get(slot.number) ?? 0),
    }));
  }

  /** Replaces all. In a transaction that holds the quiz's row. */
  async set(ctx: RequestContext, activityId: string, slots: readonly SlotInputDto[]): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const quiz = await this.database.queryOne<{ courseId: string; attempts: number }>(
        inner,
        `select a.course_id as "courseId", (select count(*)::int from quiz.attempt t where t.activity_id = q.activity_id) as attempts
         from quiz.quiz q join courses.activity a on a.id = q.activity_id where q.activity_id = $1 for update of q`,
        [activityId],
      );
      if (!quiz || quiz.attempts > 0) throw conflict('quiz.has-attempts', { count: quiz?.attempts ?? 0 });
      await this.store(inner, activityId, await this.checked(inner, quiz.courseId, slots));
    });
  }

  /** What is of the course's bank is replaced by its copy; what is of the school's bank is shared. */
  async copy(ctx: RequestContext, fromActivityId: string, toActivityId: string, ids: ReadonlyMap<string, string>): Promise<void> {
    const now = (id: string): string => ids.get(id) ?? id;
    const slots = await this.database.query<NewSlot>(
      ctx,
      `select question_id as "questionId", rule, picks, max_mark::float8 as "maxMark", starts_page as "startsPage"
       from quiz.slot where activity_id = $1 order by number`,
      [fromActivityId],
    );
    const copies = slots.map(({ questionId, rule, ...slot }) => ({
      ...slot,
      questionId: questionId && now(questionId),
      rule: rule && { ...rule, bankId: now(rule.bankId), categoryId: rule.categoryId && now(rule.categoryId) },
    }));
    await this.store(ctx, toActivityId, copies);
  }

  private async checked(ctx: RequestContext, courseId: string, slots: readonly SlotInputDto[]): Promise<NewSlot[]> {
    const usable = await this.questions.usableIn(
      ctx,
      courseId,
      slots.flatMap(({ questionId }) => (questionId ? [questionId] : [])),
    );
    const places = slots.some(({ rule }) => rule) ? await this.placesOf(ctx, courseId) : new Set();
    return slots.map(({ questionId, rule, maxMark, startsPage = false }, i) => {
      if ((questionId === undefined) === (rule === undefined)) throw invalid(`slots.${i}`, 'quiz.question-or-rule');
      if (rule) {
        const { picks, ...stored } = rule;
        if (!places.has(stored.categoryId ?? stored.bankId)) throw invalid(`slots.${i}.rule`, 'quiz.unknown-category');
        return { questionId: null, rule: stored, picks, maxMark: maxMark ?? 1, startsPage };
      }
      const question = usable.get(questionId ?? '');
      if (!questionId || !question) throw invalid(`slots.${i}.questionId`, 'unknown-question');
      return { questionId, rule: null, picks: 1, maxMark: maxMark ?? question.defaultMark, startsPage };
    });
  }

  /** Ids of the banks that the course may use, as far as the actor sees them, and of their categories. */
  private async placesOf(ctx: RequestContext, courseId: string): Promise<ReadonlySet<string>> {
    const school = await this.banks.schoolOf(ctx, courseId);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `with bank as (
         select id from questions.bank where owner_kind = 'course' and owner_id = $1 or owner_kind = 'organisation' and owner_id = $2)
       select id from bank union all select id from questions.category where bank_id in (select id from bank)`,
      [courseId, school?.ownerId ?? null],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async store(ctx: RequestContext, activityId: string, slots: readonly NewSlot[]): Promise<void> {
    await this.database.query(ctx, `delete from quiz.slot where activity_id = $1`, [activityId]);
    await this.database.query(
      ctx,
      `insert into quiz.slot (activity_id, number, question_id, rule, picks, max_mark, starts_page)
       select $1, number, question_id, rule, picks, max_mark, starts_page
       from unnest($2::uuid[], $3::jsonb[], $4::int[], $5::numeric[], $6::boolean[])
         with ordinality as s(question_id, rule, picks, max_mark, starts_page, number)`,
      [
        activityId,
        slots.map((s) => s.questionId),
        slots.map((s) => s.rule && JSON.stringify(s.rule)),
        slots.map((s) => s.picks),
        slots.map((s) => s.maxMark),
        slots.map((s) => s.startsPage),
      ],
    );
    await this.grades.setItem(
      ctx,
      activityId,
      slots.reduce((sum, { maxMark, picks }) => sum + maxMark * picks, 0),
    );
  }
}
