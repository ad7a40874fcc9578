/** The columns of the table. All but the first three work or learn in school A; each has one role, so that a column shows what it alone gives. */
export const actorNames = [
  'anonymous',
  /** Of the whole site. */
  'administrator',
  /** Of the municipality of both schools. */
  'municipal-coordinator',
  'school-administrator',
  'head',
  'methodist',
  'network-coordinator',
  /** Teaches the course. */
  'teacher',
  /** Teaches in the school, but not the course. */
  'teacher-elsewhere',
  /** Of the student's class; has no lessons. */
  'class-teacher',
  /** Of the student. */
  'tutor',
  /** Takes part in the course; routes of a person are about the student. */
  'student',
  /** In the student's class, but not in the course. */
  'classmate',
  /** Of the student. */
  'guardian',
  'content-provider',
] as const;
export type ActorName = (typeof actorNames)[number];

export type SitePart = 'administrator' | 'municipal-coordinator';
export type SchoolPart = Exclude<ActorName, 'anonymous' | SitePart>;
export const schoolParts = actorNames.filter(
  (name): name is SchoolPart => name !== 'anonymous' && name !== 'administrator' && name !== 'municipal-coordinator',
);
