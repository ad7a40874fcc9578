/** Roles that a school gives by hand. */
export const assignableRoles = [
  'teacher',
  'class-teacher',
  'tutor',
  'methodist',
  'head',
  'administrator',
  'content-provider',
  'network-coordinator',
  'municipal-coordinator',
] as const;
export type AssignableRole = (typeof assignableRoles)[number];

/** Those that make sense in an organisation of this kind: class teachers are appointed at their class, coordinators above the schools. */
export const rolesIn = (kind: string | undefined): readonly AssignableRole[] =>
  assignableRoles.filter((role) => role !== 'class-teacher' && (kind !== 'school' || !role.endsWith('-coordinator')));
