import type { RequestContext } from './context.js';
import type { I18nMessage } from './messages.js';

/** Declares, exports and erases what a package keeps about people. Runs for disabled plugins too. */
export interface PrivacyProvider {
  /** Table (with schema) → what for, which columns, how long after the person has left (null: as long as the school keeps the record). */
  readonly tables: Readonly<
    Record<string, { readonly purpose: I18nMessage; readonly fields: readonly string[]; readonly keepDays: number | null }>
  >;
  export(ctx: RequestContext, personId: string): AsyncIterable<{ readonly path: readonly string[]; readonly data: unknown }>;
  /** Rows an erasure would delete and rows it would anonymise, by table; changes nothing. */
  preview(
    ctx: RequestContext,
    personId: string,
  ): Promise<readonly { readonly table: string; readonly erase: number; readonly anonymise: number }[]>;
  /** In the caller's transaction. */
  erase(ctx: RequestContext, personId: string): Promise<void>;
  /**
   * In the caller's transaction: erases of these tables what is kept about a person who left so long ago that their `keepDays` have passed. For
   * providers whose tables are kept for different times; the others are erased as a whole after the longest. A package that keeps some tables for a
   * time and others for good does not start without it.
   */
  expire?(ctx: RequestContext, personId: string, tables: readonly string[]): Promise<void>;
}
