import type { PrivacyProvider } from '@sreda/plugin-sdk';

/** Tables of one package that are forgotten together, so many days after a person has left. */
export interface RetentionRule {
  readonly keepDays: number;
  readonly tables: readonly string[];
}

/**
 * When a provider forgets. One that can forget single tables does so for each time it declares; any other forgets everything after the longest
 * time, and never when it keeps one table for good.
 */
export function retentionRules({ tables, expire }: Pick<PrivacyProvider, 'tables' | 'expire'>): RetentionRule[] {
  const timed = Object.entries(tables).flatMap(([table, { keepDays }]) => (keepDays === null ? [] : [{ table, keepDays }]));
  if (timed.length === 0) return [];
  if (!expire) {
    const everything = timed.length === Object.keys(tables).length;
    return everything ? [{ keepDays: Math.max(...timed.map((t) => t.keepDays)), tables: timed.map((t) => t.table) }] : [];
  }
  return [...new Set(timed.map((t) => t.keepDays))]
    .sort((a, b) => a - b)
    .map((keepDays) => ({ keepDays, tables: timed.filter((t) => t.keepDays === keepDays).map((t) => t.table) }));
}
