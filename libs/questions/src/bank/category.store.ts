import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';

export interface CategoryRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

const placeKey = (parentId: string | null, name: string): string => `${parentId ?? ''}/${name}`;

/** The categories of a bank by their paths. */
export class CategoryTree {
  private readonly ids: Map<string, string>;
  private readonly byId: Map<string, CategoryRow>;
  /** Those that `idOf` had to invent, parents before children. */
  readonly missing: CategoryRow[] = [];

  constructor(readonly rows: readonly CategoryRow[]) {
    this.ids = new Map(rows.map((row) => [placeKey(row.parentId, row.name), row.id]));
    this.byId = new Map(rows.map((row) => [row.id, row]));
  }

  /** null: the bank itself. */
  idOf(path: readonly string[]): string | null {
    let parentId: string | null = null;
    for (const name of path) {
      const key = placeKey(parentId, name);
      let id = this.ids.get(key);
      if (id === undefined) {
        id = newId();
        this.ids.set(key, id);
        this.missing.push({ id, parentId, name });
      }
      parentId = id;
    }
    return parentId;
  }

  /** The category (null: the bank itself) and, when `deep`, all below it: depth first, by name. */
  from(id: string | null, deep: boolean): readonly (string | null)[] {
    if (!deep) return [id];
    const children = [...this.byId.values()].filter((row) => row.parentId === id);
    children.sort((a, b) => a.name.localeCompare(b.name, 'ru'));
    return [id, ...children.flatMap((child) => this.from(child.id, true))];
  }

  pathOf(id: string | null): readonly string[] {
    const row = id === null ? undefined : this.byId.get(id);
    return row ? [...this.pathOf(row.parentId), row.name] : [];
  }
}

@Injectable()
export class CategoryStore {
  constructor(private readonly database: Database) {}

  async tree(ctx: RequestContext, bankId: string): Promise<CategoryTree> {
    return new CategoryTree(
      await this.database.query<CategoryRow>(ctx, `select id, parent_id as "parentId", name from questions.category where bank_id = $1`, [
        bankId,
      ]),
    );
  }

  async add(ctx: RequestContext, bankId: string, rows: readonly CategoryRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.query(
      ctx,
      `insert into questions.category (id, bank_id, parent_id, name)
       select id, $1, parent_id, name from unnest($2::uuid[], $3::uuid[], $4::text[]) as c(id, parent_id, name)`,
      [bankId, rows.map((c) => c.id), rows.map((c) => c.parentId), rows.map((c) => c.name)],
    );
  }
}
