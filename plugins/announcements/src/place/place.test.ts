import { describe, expect, it } from '@jest/globals';
import { audienceOf, placeKinds, rolesIn } from './place.js';

describe('the audience of an announcement', () => {
  it('is one part for each role that the place has', () => {
    expect(audienceOf({ kind: 'class', id: 'c' }, ['student', 'guardian'])).toEqual({
      anyOf: [{ classId: 'c' }, { guardiansOf: { classId: 'c' } }],
    });
    expect(audienceOf({ kind: 'school', id: 's' }, ['head', 'student'])).toEqual({
      anyOf: [
        { organisationId: 's', role: 'head' },
        { organisationId: 's', role: 'student' },
      ],
    });
    expect(audienceOf({ kind: 'course', id: 'k' }, ['teacher', 'guardian'])).toEqual({
      anyOf: [{ courseId: 'k', role: 'teacher' }, { guardiansOf: { courseId: 'k', role: 'student' } }],
    });
    expect(audienceOf({ kind: 'group', id: 'g' }, ['guardian'])).toEqual({ anyOf: [{ guardiansOf: { groupId: 'g' } }] });
  });

  it('is nobody of a role that the place has not', () => {
    expect(audienceOf({ kind: 'group', id: 'g' }, ['head', 'teacher'])).toEqual({ anyOf: [] });
  });

  it('has a part for every role that may be chosen', () => {
    for (const kind of placeKinds)
      expect(audienceOf({ kind, id: 'x' }, rolesIn[kind])).toMatchObject({ anyOf: { length: rolesIn[kind].length } });
  });
});
