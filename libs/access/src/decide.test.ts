import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Assignment, decide, type Line, type Permission, type RolePermission } from './decide.js';

const assigned = (role: string, context: string): Assignment => ({ id: `${role}@${context}`, role, context });
const says = (role: string, context: string, permission: Permission): RolePermission => ({ role, context, permission });

const course: Line[] = [['site', 'school', 'course']];

describe('decide, one line', () => {
  it('has no role', () =>
    expect(decide(course, [], [says('teacher', 'site', 'allow')])).toMatchObject({ allowed: false, because: 'no-role' }));

  it('inherits a role downwards, not upwards', () => {
    const teacher = [says('teacher', 'site', 'allow')];
    expect(decide(course, [assigned('teacher', 'school')], teacher).allowed).toBe(true);
    expect(decide([['site', 'school']], [assigned('teacher', 'course')], teacher)).toMatchObject({ allowed: false, because: 'no-role' });
  });

  it('lets the nearest context decide', () => {
    const permissions = [says('teacher', 'site', 'allow'), says('teacher', 'school', 'prevent'), says('teacher', 'course', 'allow')];
    expect(decide(course, [assigned('teacher', 'site')], permissions).allowed).toBe(true);
    expect(decide([['site', 'school', 'other']], [assigned('teacher', 'site')], permissions)).toMatchObject({
      allowed: false,
      because: 'prevented',
    });
  });

  it('counts an override above the assignment', () => {
    const permissions = [says('teacher', 'site', 'allow'), says('teacher', 'school', 'prevent')];
    expect(decide(course, [assigned('teacher', 'course')], permissions).allowed).toBe(false);
  });

  it('needs one role that allows, and none that prohibits', () => {
    const held = [assigned('teacher', 'course'), assigned('student', 'course')];
    const permissions = [says('teacher', 'site', 'allow'), says('student', 'site', 'prevent')];
    expect(decide(course, held, permissions).allowed).toBe(true);
    expect(decide(course, held, [...permissions, says('student', 'school', 'prohibit')])).toMatchObject({
      allowed: false,
      because: 'prohibited',
    });
  });
});

describe('decide, a person who belongs to two schools', () => {
  const pupil: Line[] = [
    ['site', 'pupil'],
    ['site', 'city', 'a', 'pupil'],
    ['site', 'city', 'b', 'pupil'],
  ];
  const allowed = says('head', 'site', 'allow');

  it("heeds an override of the school in which the role is held, not the other's", () => {
    expect(decide(pupil, [assigned('head', 'a')], [allowed, says('head', 'b', 'prohibit')]).allowed).toBe(true);
    expect(decide(pupil, [assigned('head', 'a')], [allowed, says('head', 'a', 'prevent')]).allowed).toBe(false);
    expect(decide(pupil, [assigned('head', 'a')], [says('head', 'b', 'allow')]).allowed).toBe(false);
  });

  it('prefers prevent to allow at the same level', () => {
    const permissions = [says('head', 'a', 'allow'), says('head', 'b', 'prevent')];
    expect(decide(pupil, [assigned('head', 'city')], permissions).allowed).toBe(false);
  });

  it('lets each school restrict a guardian', () => {
    const permissions = [says('guardian', 'site', 'allow'), says('guardian', 'b', 'prevent')];
    expect(decide(pupil, [assigned('guardian', 'pupil')], permissions).allowed).toBe(false);
    expect(decide(pupil, [assigned('guardian', 'pupil')], [...permissions, says('guardian', 'pupil', 'allow')]).allowed).toBe(true);
  });
});

describe('decide, always', () => {
  const lines = fc.constant<Line[]>([
    ['site', 'x'],
    ['site', 'm', 'a', 'x'],
    ['site', 'm', 'b', 'x'],
  ]);
  const context = fc.constantFrom('site', 'm', 'a', 'b', 'x', 'elsewhere');
  const role = fc.constantFrom('r', 's', 't');
  const assignments = fc.uniqueArray(
    fc.tuple(role, context).map(([r, c]) => assigned(r, c)),
    { selector: (a) => a.id, maxLength: 5 },
  );
  const permission = fc.constantFrom<Permission>('allow', 'prevent', 'prohibit');
  const permissions = fc.uniqueArray(
    fc.tuple(role, context, permission).map(([r, c, p]) => says(r, c, p)),
    { selector: (p) => `${p.role}@${p.context}`, maxLength: 8 },
  );

  it('does not depend on any order', () => {
    fc.assert(
      fc.property(lines, assignments, permissions, (l, a, p) => {
        expect(decide([...l].reverse(), [...a].reverse(), [...p].reverse()).allowed).toBe(decide(l, a, p).allowed);
      }),
    );
  });

  it('never allows more because of a further prohibit', () => {
    fc.assert(
      fc.property(lines, assignments, permissions, role, (l, a, p, r) => {
        const more = [...p.filter((x) => x.role !== r || x.context !== 'site'), says(r, 'site', 'prohibit')];
        if (decide(l, a, more).allowed) expect(a.every((x) => x.role !== r || x.context === 'elsewhere')).toBe(true);
      }),
    );
  });

  it('never allows less because of a further assignment, unless its role prohibits', () => {
    fc.assert(
      fc.property(lines, assignments, permissions, role, context, (l, a, p, r, c) => {
        const without = p.filter((x) => x.permission !== 'prohibit');
        if (decide(l, a, without).allowed) expect(decide(l, [...a, assigned(r, c)], without).allowed).toBe(true);
      }),
    );
  });

  it('allows nothing that no role that is held allows', () => {
    fc.assert(
      fc.property(lines, assignments, permissions, (l, a, p) => {
        if (decide(l, a, p).allowed) expect(p.some((x) => x.permission === 'allow' && a.some((y) => y.role === x.role))).toBe(true);
      }),
    );
  });
});
