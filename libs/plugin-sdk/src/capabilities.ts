/** Roles that every installation has. Schools may add their own; these names are stored. */
export const standardRoles = [
  'administrator',
  'head',
  'methodist',
  'network-coordinator',
  'municipal-coordinator',
  'teacher',
  'class-teacher',
  'tutor',
  'student',
  'guardian',
  'content-provider',
  /**
   * What someone is in a course, given in the course's own context. `teacher` and `student` say what someone is in a school, and reach down to
   * everything in it: a capability of a course must not name them, or each teacher could change every course of the school.
   */
  'course-teacher',
  'course-student',
  /** Everyone who is signed in, in the site's context; never assigned. */
  'person',
  /** Each person in the own person context; never assigned. */
  'self',
] as const;
export type StandardRole = (typeof standardRoles)[number];

/** Kinds of contexts, from the root of the tree to its leaves; a person's context hangs below that person's organisations. */
export type ContextLevel = 'site' | 'organisation' | 'course' | 'activity' | 'person';

export interface CapabilityDef {
  /** The level of the contexts in which it is checked. */
  readonly level: ContextLevel;
  /** Roles that have it by default. */
  readonly roles: readonly StandardRole[];
}

/** `defineCapabilities('quiz', { attempt: {…} })` → `{ attempt: 'quiz:attempt', $defs }`. */
export function defineCapabilities<const P extends string, const C extends Readonly<Record<string, CapabilityDef>>>(
  owner: P,
  defs: C,
): { readonly [K in keyof C & string]: `${P}:${K}` } & { readonly $defs: C } {
  const names = Object.fromEntries(Object.keys(defs).map((key) => [key, `${owner}:${key}`]));
  return Object.freeze({ ...names, $defs: defs }) as { readonly [K in keyof C & string]: `${P}:${K}` } & { readonly $defs: C };
}
