import { Injectable } from '@nestjs/common';
import type { Locale, RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';
import { Kinds } from './kinds.service.js';

/** What a notification says, as it is stored. */
export interface SentenceRow {
  readonly id: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly people: Readonly<Record<string, string>>;
  readonly aboutIds: readonly string[];
}
export interface Sentence {
  readonly text: string;
  readonly about: readonly string[];
}

const NOBODY = '—';

/** Puts notifications into words when they are read: in the reader's language, with the names that people have now. */
@Injectable()
export class Sentences {
  constructor(
    private readonly people: People,
    private readonly kinds: Kinds,
  ) {}

  /** In their order. One query. */
  async of<Row extends SentenceRow>(
    ctx: RequestContext,
    rows: readonly Row[],
    localeOf: (row: Row) => Locale = () => ctx.locale,
  ): Promise<Sentence[]> {
    const ids = new Set(rows.flatMap((row) => [...row.aboutIds, ...Object.values(row.people)]));
    const names = ids.size > 0 ? await this.people.names(ctx, [...ids]) : new Map<string, string>();
    const nameOf = (id: string): string => names.get(id) ?? NOBODY;
    return rows.map((row) => ({
      text: this.kinds.sentence(localeOf(row), row.kind, {
        ...row.params,
        ...Object.fromEntries(Object.entries(row.people).map(([param, id]) => [param, nameOf(id)])),
      }),
      about: row.aboutIds.map(nameOf),
    }));
  }
}
