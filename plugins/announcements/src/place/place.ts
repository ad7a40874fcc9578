import type { Audience } from '@sreda/plugin-sdk';

export const placeKinds = ['school', 'class', 'course', 'group'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Who of a place may be meant: keys of roles. */
export const announcementRoles = ['student', 'guardian', 'teacher', 'class-teacher', 'tutor', 'methodist', 'head'] as const;
export type AnnouncementRole = (typeof announcementRoles)[number];

export const rolesIn: Readonly<Record<PlaceKind, readonly AnnouncementRole[]>> = {
  school: announcementRoles,
  class: ['student', 'guardian'],
  course: ['student', 'guardian', 'teacher'],
  group: ['student', 'guardian'],
};

const students = (kind: PlaceKind, id: string): Audience => {
  if (kind === 'school') return { organisationId: id, role: 'student' };
  if (kind === 'class') return { classId: id };
  return kind === 'course' ? { courseId: id, role: 'student' } : { groupId: id };
};

function withRole(kind: PlaceKind, id: string, role: AnnouncementRole): Audience {
  if (role === 'student') return students(kind, id);
  if (role === 'guardian') return { guardiansOf: students(kind, id) };
  return kind === 'course' ? { courseId: id, role: 'teacher' } : { organisationId: id, role };
}

/** Those with the roles in the place. A role that the place has not is nobody. */
export const audienceOf = ({ kind, id }: { kind: PlaceKind; id: string }, roles: readonly AnnouncementRole[]): Audience => ({
  anyOf: roles.filter((role) => rolesIn[kind].includes(role)).map((role) => withRole(kind, id, role)),
});
