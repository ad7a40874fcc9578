import type { INestApplicationContext } from '@nestjs/common';
import {
  AcademicYearService,
  ClassService,
  dayIn,
  DEMO_PASSWORD,
  GuardianService,
  hashPassword,
  type NewPerson,
  OrganisationService,
  PeopleWriter,
} from '@sreda/identity';
import type { RequestContext, StandardRole } from '@sreda/plugin-sdk';
import { ZONE } from './calendar.js';
import { type Name, nameOf } from './names.js';

const organisation = (id: string) => ({ level: 'organisation', id }) as const;

/** Two schools of one municipality; the second is small. Pupils by class number. */
const schools = [
  { name: 'Школа № 12', pupils: { 5: 4, 6: 4, 7: 6, 8: 5, 9: 5, 10: 4, 11: 3 }, teachers: 12 },
  { name: 'Гимназия № 3', pupils: { 7: 7, 9: 5 }, teachers: 5 },
] as const;

interface MadeSchool {
  readonly id: string;
  readonly since: string;
  readonly pupils: ReadonlyMap<number, readonly string[]>;
}

/** Hands out invented names, each once. */
class Crowd {
  private next = 0;
  name(): Name {
    return nameOf(this.next++);
  }
}

/** 43 pupils in classes 5–11, 17 teachers, guardians, and one demo sign-in for each part. In a transaction. */
export async function seedSchools(app: INestApplicationContext, ctx: RequestContext): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  const crowd = new Crowd();
  const demo = (part: string, login = part) => ({ login, passwordHash, demo: part });

  const organisations = get(OrganisationService);
  const region = await organisations.add(ctx, { kind: 'region', parentId: null, name: 'Светлая область', timeZone: ZONE });
  const municipality = await organisations.add(ctx, {
    kind: 'municipality',
    parentId: region.id,
    name: 'Заречный район',
    timeZone: ZONE,
  });
  const made: MadeSchool[] = [];
  for (const plan of schools) {
    const school = await organisations.add(ctx, { kind: 'school', parentId: municipality.id, name: plan.name, timeZone: ZONE });
    const year = await get(AcademicYearService).ensure(ctx, school);
    // In summer the year that a school prepares has not begun yet.
    const today = dayIn(ZONE, ctx.now());
    const since = year.since < today ? year.since : today;
    const classes = new Map<number, string>();
    for (const grade of Object.keys(plan.pupils).map(Number)) {
      classes.set(grade, (await get(ClassService).add(ctx, school, year.id, grade, 'А')).id);
    }
    const first = made.length === 0;
    const staff = (account: NewPerson['account'], ...roles: NewPerson['roles']): NewPerson => ({
      ...crowd.name(),
      account,
      memberships: [{ organisationId: school.id, kind: 'staff', since }],
      roles,
    });
    const inSchool = (role: StandardRole) => ({ role, at: organisation(school.id) });
    const grades = [...classes.keys()];
    await get(PeopleWriter).add(
      ctx,
      Array.from({ length: plan.teachers }, (_, i) => {
        const ownClass = classes.get(grades[i] ?? 0);
        const classTeacher = ownClass ? [{ role: 'class-teacher' as const, at: organisation(ownClass) }] : [];
        const part = first ? ({ 2: 'class-teacher', 7: 'teacher' } as const)[i] : i === 2 ? 'teacher' : undefined;
        return staff(part ? demo(part, first ? part : `${part}2`) : undefined, inSchool('teacher'), ...classTeacher);
      }),
    );
    await get(PeopleWriter).add(
      ctx,
      first
        ? [
            staff(demo('administrator', 'admin'), { role: 'administrator', at: { level: 'site', id: null } }),
            staff(demo('head'), inSchool('head')),
            staff(demo('methodist'), inSchool('methodist')),
            staff(demo('municipal-coordinator', 'coordinator'), { role: 'municipal-coordinator', at: organisation(municipality.id) }),
          ]
        : [staff(undefined, inSchool('head'))],
    );
    made.push({ id: school.id, since, pupils: await addPupils({ plan, classes, since, first }) });
  }
  await addGuardians(made);

  async function addPupils({
    plan,
    classes,
    since,
    first,
  }: {
    plan: (typeof schools)[number];
    classes: ReadonlyMap<number, string>;
    since: string;
    first: boolean;
  }): Promise<ReadonlyMap<number, readonly string[]>> {
    const pupils = new Map<number, readonly string[]>();
    for (const [grade, count] of Object.entries(plan.pupils)) {
      const classId = classes.get(Number(grade)) ?? '';
      const people = Array.from({ length: count }, (_, i): NewPerson => {
        const isDemo = Number(grade) === 7 && i === 0;
        return {
          ...crowd.name(),
          account: isDemo ? demo('student', first ? 'student' : 'student2') : undefined,
          memberships: [{ organisationId: classId, kind: 'student', since }],
          roles: [],
        };
      });
      pupils.set(Number(grade), await get(PeopleWriter).add(ctx, people));
    }
    return pupils;
  }

  /** Each third pupil has a guardian here; the first of class 7 and of class 5 have the same one, who has the demo sign-in. */
  async function addGuardians(made: readonly MadeSchool[]): Promise<void> {
    for (const [index, school] of made.entries()) {
      const children = [...school.pupils].flatMap(([grade, ids]) => ids.filter((_, i) => i % 3 === 0).map((id) => ({ grade, id })));
      const siblings = index === 0 ? [school.pupils.get(7)?.[0], school.pupils.get(5)?.[0]].filter((id) => id !== undefined) : [];
      const families = [
        ...(siblings.length > 0 ? [{ account: demo('guardian', 'parent'), children: siblings }] : []),
        ...children.filter(({ id }) => !siblings.includes(id)).map(({ id }) => ({ account: undefined, children: [id] })),
      ];
      for (const family of families) {
        const [guardianId = ''] = await get(PeopleWriter).add(ctx, [
          {
            ...crowd.name(),
            account: family.account,
            memberships: [{ organisationId: school.id, kind: 'outsider', since: school.since }],
            roles: [],
          },
        ]);
        for (const childId of family.children) {
          await get(GuardianService).add(ctx, { guardianId, childId, rights: ['view', 'consent'], confirmedBy: 'school' });
        }
      }
    }
  }
}
