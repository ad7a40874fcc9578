import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';
import { pickQuestions } from './pick.js';
import type { StoredRule } from './random-rule.js';

interface RuleOfSlot {
  readonly slot: number;
  readonly rule: StoredRule;
}

/** A slot of the test: with its question, or with a rule that picks some. */
interface SlotToFill {
  readonly number: number;
  readonly questionId: string | null;
  readonly rule: StoredRule | null;
  readonly picks: number;
}

/** Information for the student is no question to be picked. */
const CANDIDATES = `
  from unnest($1::int[], $2::uuid[], $3::uuid[], $4::boolean[], $5::jsonb[]) as r(slot, bank_id, category_id, deep, tags)
  cross join lateral (
    select q.id from questions.question q
    join lateral (
      select v.type, v.tags from questions.question_version v where v.question_id = q.id and v.state = 'ready' order by v.number desc limit 1
    ) v on v.type <> 'description' and v.tags @> array(select jsonb_array_elements_text(r.tags))
    where q.bank_id = r.bank_id and q.deleted_at is null
      and (case when r.category_id is null then r.deep or q.category_id is null
                when not r.deep then q.category_id = r.category_id
                else q.category_id in (
                  with recursive below as (
                    select r.category_id as id union select c.id from questions.category c join below b on c.parent_id = b.id)
                  select id from below) end)`;

const parameters = (rules: readonly RuleOfSlot[]): unknown[] => [
  rules.map((r) => r.slot),
  rules.map((r) => r.rule.bankId),
  rules.map((r) => r.rule.categoryId),
  rules.map((r) => r.rule.deep),
  rules.map((r) => JSON.stringify(r.rule.tags)),
];

/** Ready questions that fit a rule. One query for all rules of a test. */
@Injectable()
export class Candidates {
  constructor(private readonly database: Database) {}

  /**
   * At most `limit` of each rule, in the order of chance: as many as the whole test takes are always enough to choose from. The same `seed` gives the
   * same order.
   */
  private async sample(
    ctx: RequestContext,
    rules: readonly RuleOfSlot[],
    limit: number,
    seed: number | null = null,
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const [order, seeds] = seed === null ? ['random()', []] : ['md5(q.id::text || $7)', [String(seed)]];
    const rows = await this.database.query<{ slot: number; ids: string[] }>(
      ctx,
      `select r.slot, array_agg(c.id) as ids ${CANDIDATES} order by ${order} limit $6) c group by r.slot`,
      [...parameters(rules), limit, ...seeds],
    );
    return new Map(rows.map(({ slot, ids }) => [slot, ids]));
  }

  /** The questions of the slots that leave them to chance, by number; the same `seed` draws the same. 409 where there are too few. */
  async draw(
    ctx: RequestContext,
    slots: readonly SlotToFill[],
    seed: number | null = null,
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const rules = slots.flatMap(({ number: slot, rule, picks }) => (rule ? [{ slot, rule, picks }] : []));
    if (rules.length === 0) return new Map();
    const places = slots.reduce((sum, { picks }) => sum + picks, 0);
    const samples = await this.sample(ctx, rules, places, seed);
    const picked = pickQuestions(
      rules.map(({ slot, picks }) => ({ slot, picks, candidates: samples.get(slot) ?? [] })),
      new Set(slots.flatMap(({ questionId }) => questionId ?? [])),
    );
    if ('tooFewFor' in picked) throw conflict('quiz.too-few-questions', { slot: picked.tooFewFor });
    return picked.bySlot;
  }

  async counts(ctx: RequestContext, rules: readonly RuleOfSlot[]): Promise<ReadonlyMap<number, number>> {
    const rows = await this.database.query<{ slot: number; count: number }>(
      ctx,
      `select r.slot, count(*)::int as count ${CANDIDATES}) c group by r.slot`,
      parameters(rules),
    );
    return new Map(rows.map(({ slot, count }) => [slot, count]));
  }
}
