import { schemaName } from '@sreda/plugin-sdk';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** PostgreSQL cuts longer names off. */
const LONGEST = 63;

/** Words that PostgreSQL takes for something else where a schema is named without quotes: `pg_get_keywords()` of 18, catcode R and T. */
const RESERVED_WORDS = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently constraint
   create cross current_catalog current_date current_role current_schema current_time current_timestamp current_user default deferrable desc
   distinct do else end except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join
   lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
   references returning right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user
   using variadic verbose when where window with`.split(/\s+/),
);
/** Schemas that are there for other things, and the first segments of addresses that are no package. */
const TAKEN = /^(pg_.*|information_schema|public|sreda|sreda_restore|bullmq|api|health)$/;

/** Why a package cannot have this id, in words that complete "its id …"; undefined when it can. */
export function idProblem(id: string): string | undefined {
  if (!KEBAB_CASE.test(id)) return 'must be kebab-case (letters, digits, hyphens)';
  const schema = schemaName(id);
  if (schema.length > LONGEST) return `must not be longer than ${LONGEST} characters`;
  if (RESERVED_WORDS.has(schema)) return `is a word of SQL and cannot name a schema`;
  return TAKEN.test(schema) ? 'is taken by the system' : undefined;
}
