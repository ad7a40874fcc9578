/** The columns of the table. All but the first three and the last work or learn in school A; each has one role, so that a column shows what it alone gives. */
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
  /** Teaches the course as a guest of the school, without a role in it. */
  'course-teacher',
  /** Takes part in the course as a guest of the school, without a role in it. */
  'course-student',
  /** Has an account, and belongs to nothing. */
  'nobody',
] as const;
export type ActorName = (typeof actorNames)[number];

const siteParts = ['administrator', 'municipal-coordinator', 'nobody'] as const satisfies readonly ActorName[];
export type SitePart = (typeof siteParts)[number];
export type SchoolPart = Exclude<ActorName, 'anonymous' | SitePart>;
export const isSitePart = (name: ActorName): name is SitePart => siteParts.some((part) => part === name);
export const schoolParts = actorNames.filter((name): name is SchoolPart => name !== 'anonymous' && !isSitePart(name));
