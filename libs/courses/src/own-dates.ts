import { points } from '@sreda/plugin-sdk';
import type { Extensions } from '@sreda/plugin-sdk/server';

/**
 * The activities of all types in which a person has dates of their own (an exception, an extension), as SQL: a query of `activity_id`, `opens_at` and
 * `closes_at`, where null is as for everybody. `person`: an SQL expression; null: nobody.
 */
export function ownDatesSql(extensions: Extensions, person: string): string {
  const nobody = `select null::uuid as activity_id, null::timestamptz as opens_at, null::timestamptz as closes_at where false`;
  const ofTypes = [...extensions.all(points.activity).values()].flatMap((kind) => kind.ownDates?.(person) ?? []);
  return [nobody, ...ofTypes].map((sql) => `(${sql})`).join(' union all ');
}
