// Pure: the rules of access, without a database. `access.sql.ts` says the same as SQL, and a randomized test compares the two.

export type Permission = 'allow' | 'prevent' | 'prohibit';

/** Ids of contexts from the site down to the target. A person has several: one for each organisation the person belongs to. */
export type Line = readonly string[];

export interface Assignment {
  readonly id: string;
  readonly role: string;
  readonly context: string;
}

export interface RolePermission {
  readonly role: string;
  readonly context: string;
  readonly permission: Permission;
}

/** One assignment that reaches the target, with what its role says there. */
export interface Considered {
  readonly assignment: Assignment;
  /** What counts for it, the nearest to the target first. */
  readonly permissions: readonly RolePermission[];
  readonly verdict: Permission | 'silent';
}

export interface Decision {
  readonly allowed: boolean;
  readonly because: 'prohibited' | 'allowed' | 'prevented' | 'no-permission' | 'no-role';
  readonly considered: readonly Considered[];
}

// The ancestors of an organisation are the same on every line, so its place counted from the site compares across lines; the target is last.
const depth = (context: string, lines: readonly Line[]): number => Math.max(...lines.map((line) => line.indexOf(context)));

/**
 * May somebody with these assignments do one thing at the end of `lines`? The rules are Moodle's (docs.moodle.org, "Override permissions"):
 * 1. An assignment reaches the target when its context is on one of the target's lines.
 * 2. For it counts what its role says (allow, prevent, prohibit) in any context on a line that goes through the assignment's own context: so
 *    an override of one school is no matter for a role that somebody has in another school, though a person belongs to both.
 * 3. A prohibit that counts for any assignment decides: no.
 * 4. Otherwise, within an assignment, the context nearest to the target decides; at the same level prevent goes before allow.
 * 5. Several assignments: one that allows is enough.
 */
export function decide(lines: readonly Line[], assignments: readonly Assignment[], permissions: readonly RolePermission[]): Decision {
  const considered = assignments.flatMap((assignment): Considered[] => {
    const through = lines.filter((line) => line.includes(assignment.context));
    if (through.length === 0) return [];
    const counted = permissions
      .filter((p) => p.role === assignment.role && through.some((line) => line.includes(p.context)))
      .map((p) => ({ p, depth: depth(p.context, through) }))
      .sort((a, b) => b.depth - a.depth || Number(a.p.permission === 'allow') - Number(b.p.permission === 'allow'))
      .map(({ p }) => p);
    const prohibited = counted.some((p) => p.permission === 'prohibit');
    return [{ assignment, permissions: counted, verdict: prohibited ? 'prohibit' : (counted[0]?.permission ?? 'silent') }];
  });
  const has = (verdict: Considered['verdict']) => considered.some((c) => c.verdict === verdict);
  if (has('prohibit')) return { allowed: false, because: 'prohibited', considered };
  if (has('allow')) return { allowed: true, because: 'allowed', considered };
  return { allowed: false, because: has('prevent') ? 'prevented' : considered.length > 0 ? 'no-permission' : 'no-role', considered };
}
