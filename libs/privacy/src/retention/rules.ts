import type { PrivacyProvider } from '@sreda/plugin-sdk';

/** Tables of one package that are forgotten together, so many days after a person has left. */
export interface RetentionRule {
  readonly keepDays: number;
  readonly tables: readonly string[];
}

type Keeping = Pick<PrivacyProvider, 'tables' | 'expire'>;

const timedTables = ({ tables }: Keeping) =>
  Object.entries(tables).flatMap(([table, { keepDays }]) => (keepDays === null ? [] : [{ table, keepDays }]));

/** Tables whose time never comes: a provider that keeps others for good must be able to forget single ones. */
export function neverForgotten(provider: Keeping): string[] {
  const timed = timedTables(provider);
  return provider.expire || timed.length === Object.keys(provider.tables).length ? [] : timed.map(({ table }) => table);
}

/**
 * When a provider forgets. One that can forget single tables does so for each time it declares; any other forgets everything after the longest
 * time. The boot has refused those for which `neverForgotten` names tables.
 */
export function retentionRules(provider: Keeping): RetentionRule[] {
  const timed = timedTables(provider);
  if (timed.length === 0) return [];
  if (!provider.expire) return [{ keepDays: Math.max(...timed.map((t) => t.keepDays)), tables: timed.map((t) => t.table) }];
  return [...new Set(timed.map((t) => t.keepDays))]
    .sort((a, b) => a - b)
    .map((keepDays) => ({ keepDays, tables: timed.filter((t) => t.keepDays === keepDays).map((t) => t.table) }));
}
