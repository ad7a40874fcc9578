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
